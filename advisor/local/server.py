"""The child process: `python -m advisor.local.server MODEL THREADS` answers over loopback while its parent lives.

The key that every request must carry is the first line of its standard input, whose end ends the process: so none is
left behind, however the parent died. It writes ANNOUNCEMENT and its address when it listens.
"""

import os
import signal
import sys
import threading
from collections.abc import Sequence
from typing import Any

ANNOUNCEMENT = "listening on "
UNUSABLE = 3
"""The exit status that says that the model cannot be loaded, and that another start would not help."""

CONTEXT = 2048
"""Tokens of question, facts and answer, over all slots together."""

SLOTS = 2
"""Prompts whose beginnings are kept: one for joining quotes, one for restating a follow-up."""

ANSWER = 256
"""Tokens after which an answer ends that was given no limit."""


def main(arguments: Sequence[str]) -> None:
    """Serve the model until the standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the whole group, and the parent stops its child
    model, threads = arguments
    key = sys.stdin.readline().strip()
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    import xllamacpp  # type: ignore[import-untyped]  # heavy: only once the parent's end is watched for

    try:
        server = xllamacpp.Server(_parameters(model, int(threads), key))
    except RuntimeError:  # its message holds nothing that the library has not written before
        sys.stdout.write(f"\n{model} cannot be loaded as a model\n")
        sys.exit(UNUSABLE)
    # A line of its own in one write: the model's library writes to the same pipe.
    sys.stdout.write(f"\n{ANNOUNCEMENT}{server.listening_address}\n")
    sys.stdout.flush()
    threading.Event().wait()


def _end_with_the_parent() -> None:
    while os.read(sys.stdin.fileno(), 1024):  # raw: a buffered read would hold a lock that an orderly end waits for
        pass
    os._exit(0)


def _parameters(model: str, threads: int, key: str) -> Any:
    """What the server is asked for.

    Measured with the 1.5B model: read whole instead of mapped, and in batches of 256 tokens, it holds 1.27 GB instead
    of 2.18 GB at the same speed. Two threads that wait without spinning (`poll` 0) write 4.5 to 10 tokens a second
    beside busy processes, where spinning ones (50, 100) write 0.9 to 8; alone they are as fast. That does not make up
    for cores that are missing: see `free_threads`.
    """
    import xllamacpp

    wanted = xllamacpp.CommonParams()
    wanted.model.path = model
    wanted.load_mode = xllamacpp.llama_load_mode.LLAMA_LOAD_MODE_NONE
    wanted.n_ctx, wanted.n_parallel, wanted.n_predict = CONTEXT, SLOTS, ANSWER
    wanted.n_ubatch, wanted.cache_ram_mib, wanted.cache_prompt = 256, 0, True
    for cpu in (wanted.cpuparams, wanted.cpuparams_batch):
        cpu.n_threads, cpu.poll = threads, 0
    wanted.hostnames, wanted.port, wanted.api_keys, wanted.n_threads_http = ["127.0.0.1"], 0, [key], 2
    wanted.cors_origins, wanted.cors_credentials = "", False
    wanted.ui = wanted.endpoint_slots = wanted.endpoint_props = wanted.endpoint_metrics = False
    wanted.use_jinja, wanted.verbosity = True, 1
    return wanted


if __name__ == "__main__":
    main(sys.argv[1:])
