"""R16: without a model, nobody outside this machine is called, by Python or by anything below it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.faults.fault import Effort, Fault, Outcome

QUESTION = "how many outside credits does the university of new hampshire accept?"
ROOT = str(Path(__file__).resolve().parents[2])
_ASK = "from api.command import main; main()"
_HOOK = """
import sys
def hook(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        sys.stderr.write(f"CALLED {event} {arguments[-1] if event == 'socket.connect' else arguments[0]!r}\\n")
sys.addaudithook(hook)
"""
_LOCAL = re.compile(r"AF_UNIX|AF_NETLINK|inet_addr\(\"127\.|\"::1\"|AF_UNSPEC|'127\.|'localhost'")


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Build an index and ask a question, with every call of `connect` written down; by the kernel where `strace` is."""
    home = folder / "home"
    shutil.copytree(effort.home, home)
    shutil.rmtree(home / "snapshots")
    traced = shutil.which("strace")
    command = [sys.executable, "-c", _HOOK + _ASK, "ask", QUESTION]
    if traced:
        command = [traced, "-f", "-qq", "-e", "trace=connect,sendto", "-o", str(folder / "calls"), *command]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ADVISOR_")}
    environment |= {"ADVISOR_HOME": str(home), "ADVISOR_MODEL": "none", "PYTHONPATH": ROOT}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=folder)
    calls = [line for line in done.stderr.splitlines() if line.startswith("CALLED")]
    if traced:
        calls += [line for line in (folder / "calls").read_text().splitlines() if "sa_family" in line]
    abroad = [call for call in calls if not _LOCAL.search(call)]
    held = done.returncode == 0 and not abroad
    how = "the kernel" if traced else "Python"
    said = f"status {done.returncode}; {len(calls)} calls seen by {how}, {len(abroad)} of them to others"
    return Outcome(held, "; ".join([said, *abroad[:3]]))


FAULT = Fault("R16", "without a model nobody else is called", try_it)
