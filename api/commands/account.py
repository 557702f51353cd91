"""The commands `pathway account ...`: who may use the desk."""

import sys
from typing import Annotated, Literal

import typer

from api.terminal.failures import CommandFailed

account_app = typer.Typer(
    help="The accounts of the advisor desk, which is there once one exists.", no_args_is_help=True
)

Name = Annotated[str, typer.Argument(help="2 to 100 letters, digits and . _ @ + -")]
FromInput = Annotated[
    bool, typer.Option("--password-stdin", help="Read the password from the first line of the input.")
]


@account_app.command("add")
def add(
    name: Name,
    role: Annotated[Literal["advisor", "admin"], typer.Option(help="What the account may do.")] = "advisor",
    password_stdin: FromInput = False,
) -> None:
    """Make an account. Its password is asked for, and never given on the command line, where others could read it."""
    from api.accounts.account import Role, WrongAccount
    from api.accounts.audit import COMMAND_LINE
    from api.deployment.opened import opened_deployment
    from api.deployment.service_settings import read_service_settings

    settings = read_service_settings()
    password = _password(password_stdin)
    with opened_deployment(settings) as deployment:
        try:
            account = deployment.accounts.add(name, Role(role), password)
        except WrongAccount as error:
            raise typer.BadParameter(str(error)) from error
        deployment.audit.note(COMMAND_LINE, "account added", f"{account.name}, {role}")
    typer.echo(f"{account.name} may log in at /desk")


@account_app.command("password")
def password(name: Name, password_stdin: FromInput = False) -> None:
    """Give an account another password, and end its sessions."""
    from api.accounts.account import WrongAccount
    from api.accounts.audit import COMMAND_LINE
    from api.deployment.opened import opened_deployment
    from api.deployment.service_settings import read_service_settings

    settings = read_service_settings()
    typed = _password(password_stdin)
    with opened_deployment(settings) as deployment:
        try:
            deployment.accounts.set_password(name, typed)
        except WrongAccount as error:
            raise typer.BadParameter(str(error)) from error
        deployment.audit.note(COMMAND_LINE, "password changed", name)
    typer.echo("changed; its sessions have ended")


@account_app.command("remove")
def remove(name: Name) -> None:
    """Take an account away, with its sessions and tokens; a service that runs knows at once."""
    from api.accounts.account import WrongAccount
    from api.accounts.audit import COMMAND_LINE
    from api.deployment.opened import opened_deployment
    from api.deployment.service_settings import read_service_settings

    with opened_deployment(read_service_settings()) as deployment:
        try:
            removed = deployment.accounts.remove(name)
        except WrongAccount as error:
            raise typer.BadParameter(str(error)) from error
        if not removed:
            raise CommandFailed(f"there is no account {name!r}; `pathway account list` prints them")
        deployment.audit.note(COMMAND_LINE, "account removed", name)
    typer.echo("removed")


@account_app.command("list")
def show() -> None:
    """Print every account with its role."""
    from api.deployment.opened import opened_deployment
    from api.deployment.service_settings import read_service_settings

    with opened_deployment(read_service_settings()) as deployment:
        accounts = deployment.accounts.all()
    for account in accounts:
        typer.echo(f"{account.name}  {account.role.value}  since {account.made_at:%Y-%m-%d}")
    if not accounts:
        typer.echo("There is no account, and so no desk: pathway account add NAME")


def _password(from_input: bool) -> str:
    if from_input:
        return sys.stdin.readline().rstrip("\r\n")
    return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))
