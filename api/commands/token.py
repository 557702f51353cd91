"""The commands `pathway token ...`: which programs may ask as an account does."""

from typing import Annotated, Literal

import typer

from api.terminal.failures import CommandFailed

token_app = typer.Typer(help="Tokens of programs that ask as an advisor.", no_args_is_help=True)


@token_app.command("add")
def add(
    account: Annotated[str, typer.Argument(help="Whose token it is.")],
    label: Annotated[str, typer.Option(help="What it is for, for whoever reads the list.")] = "",
    role: Annotated[Literal["advisor", "admin"], typer.Option(help="At most the account's own role.")] = "advisor",
    days: Annotated[int | None, typer.Option(help="When it ends; never without.", min=1, max=3650)] = None,
) -> None:
    """Make a token and print it, this once: only its hash is kept. It goes along as `Authorization: Bearer ...`."""
    from api.accounts.account import Role, WrongAccount
    from api.accounts.audit import COMMAND_LINE
    from api.deployment.opened import opened_deployment
    from api.deployment.service_settings import read_service_settings

    with opened_deployment(read_service_settings()) as deployment:
        try:
            token, secret = deployment.tokens.add(account, Role(role), label, days)
        except WrongAccount as error:
            raise typer.BadParameter(str(error)) from error
        deployment.audit.note(COMMAND_LINE, "token added", f"{token.id} of {token.account}, {role}")
    typer.echo(secret)


@token_app.command("list")
def show() -> None:
    """Print every token without its secret."""
    from api.deployment.opened import opened_deployment
    from api.deployment.service_settings import read_service_settings

    with opened_deployment(read_service_settings()) as deployment:
        tokens = deployment.tokens.all()
    for token in tokens:
        until = f"until {token.ends_at:%Y-%m-%d}" if token.ends_at else "until it is revoked"
        typer.echo(f"{token.id}  {token.account}  {token.role.value}  {until}  {token.label}".rstrip())
    if not tokens:
        typer.echo("No program has a token: pathway token add ACCOUNT")


@token_app.command("revoke")
def revoke(token: Annotated[str, typer.Argument(help="Its id, as `pathway token list` prints it.")]) -> None:
    """Take a token back; a service that runs knows at once."""
    from api.accounts.audit import COMMAND_LINE
    from api.deployment.opened import opened_deployment
    from api.deployment.service_settings import read_service_settings

    with opened_deployment(read_service_settings()) as deployment:
        if not deployment.tokens.revoke(token):
            raise CommandFailed(f"there is no token {token!r}; `pathway token list` prints them")
        deployment.audit.note(COMMAND_LINE, "token revoked", token)
    typer.echo("revoked")
