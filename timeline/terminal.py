"""What the command line says beside its results: errors, progress, and how an output file comes to be."""

from __future__ import annotations

import contextlib
import io
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Self, TextIO

from timeline.inputs import InputError

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID


def say(message: str) -> None:
    """One line on standard error, if there is one."""
    if sys.stderr is None:
        return
    with contextlib.suppress(UnicodeEncodeError):
        # The bytes of a name that the locale could not decode: as UTF-8 where they are, else in figures.
        message = message.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    sys.stderr.write(f"timeline: {' '.join(message.split())}\n")


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody is looking; a process may also run with a stream closed, which Python has as None.

    >>> is_terminal(None), is_terminal(io.StringIO())
    (False, False)
    """
    return stream is not None and stream.isatty()


def leave_stdout() -> None:
    """Python flushes once more at exit: let what nobody can take go nowhere."""
    with contextlib.suppress(OSError, io.UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def speak_utf8() -> None:
    """Arabic whatever the locale says: a machine with LANG=C would otherwise die of its first letter."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # The line ends are those of the format, on every system.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


@contextlib.contextmanager
def output(path: str | None) -> Iterator[TextIO]:
    """Where results go: standard output, or a file that is there whole or not at all."""
    if path is None:
        if sys.stdout is None:
            raise InputError("there is no standard output")
        try:
            yield sys.stdout
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as problem:
            leave_stdout()
            raise InputError(f"standard output: {problem.strerror or problem}") from None
        return
    # A neighbour first, then renamed: a run that fails half-way leaves the file of yesterday as it was.
    target = Path(path)
    if not target.name or target.is_dir():
        raise InputError(f"{path}: is a folder, a file is wanted")
    partial = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        direct = target.exists() and not target.is_file()  # /dev/stdout, a named pipe
        place = target if direct else partial
        with place.open("w", encoding="utf-8", errors="backslashreplace", newline="") as out:
            yield out
        if not direct:
            partial.replace(target)
    except BrokenPipeError:
        raise
    except OSError as problem:
        raise InputError(f"{path}: {problem.strerror or problem}") from None
    finally:
        with contextlib.suppress(OSError):
            partial.unlink()


class Progress:
    """How far it has come, on a terminal and only once it takes longer than `patience` seconds.

    A bar where rich is installed, a counter otherwise; it wipes itself away in the end.
    """

    def __init__(self, total: int, *, patience: float = 2.0, wanted: bool = True) -> None:
        self.total = total
        self._wanted = wanted and is_terminal(sys.stderr)
        self._patience = patience
        self._begun = time.monotonic()
        self._shown = 0.0
        self._rich: tuple[RichProgress, TaskID] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._rich:
            self._rich[0].stop()
        elif self._shown:
            sys.stderr.write(f"\r{'':<60}\r")
            sys.stderr.flush()

    def at(self, done: int, documents: int) -> None:
        """So many of the inputs are done, which gave so many documents."""
        now = time.monotonic()
        if not self._wanted or now - self._begun <= self._patience or now - self._shown <= 0.2:
            return
        if not self._shown:
            with contextlib.suppress(ImportError):
                self._rich = self._bar()
        self._shown = now
        if self._rich:
            bar, task = self._rich
            bar.update(task, completed=done, documents=documents)
        else:
            sys.stderr.write(f"\r{done} of {self.total} inputs, {documents} documents ")
            sys.stderr.flush()

    def _bar(self) -> tuple[RichProgress, TaskID]:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("inputs, {task.fields[documents]} documents"),
            TimeElapsedColumn(),
        )
        bar = Progress(*columns, console=Console(stderr=True), transient=True)
        task = bar.add_task("", total=self.total, documents=0)
        bar.start()
        return bar, task
