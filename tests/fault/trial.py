"""One command of the real program, run under a fault and judged by what it leaves behind."""
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile

import workspaces

TEMPORARY = re.compile(r"^\..+\.dinhky-tmp$")


def files_of(folder):
    """Path → bytes; of a link its target."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = pathlib.Path(place, name)
            link = path.is_symlink()
            found[str(path.relative_to(folder))] = (
                os.fsencode(os.readlink(path)) if link else path.read_bytes())
    return found


def whole_list(data):
    """A list of generated files may hold old hashes, new ones and both, in whole lines."""
    lines = data.decode().split("\n")
    return lines[-1] == "" and all(re.match(r"^[0-9a-f]{64}  .", line) for line in lines[:-1])


class Trial:
    """The workspace before the command, and what a whole run makes of it."""

    def __init__(self, binary, command, scratch):
        self.binary = binary
        self.command = command
        self.tried = 0
        self.folder = scratch / re.sub(r"\W+", "-", command.name)
        self.start = self.folder / "before"
        self.start.mkdir(parents=True)
        command.before(workspaces.Workspace(binary, self.start))
        self.before = files_of(self.start)
        after = self.folder / "after"
        shutil.copytree(self.start, after)
        ended = self.run(after)
        assert ended.returncode == 0, ended.stderr
        self.after = files_of(after)
        assert self.before != self.after, command.name + " changes nothing"

    def run(self, folder, tracing=(), **how):
        return subprocess.run([*tracing, self.binary, *self.command.arguments], cwd=folder,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, check=False, **how)

    def judge(self, faulty, killed=False, below=None, little_memory=False):
        """Runs `faulty(folder)` in a copy of the workspace, then the command undisturbed. What is
        wrong; empty when all is well. The copy lies in the folder `below`, if that is given."""
        self.tried += 1
        with tempfile.TemporaryDirectory(dir=below or self.folder) as place:
            work = pathlib.Path(place, "w")
            shutil.copytree(self.start, work)
            ended = faulty(work)
            left = files_of(work)
            wrong = self.broken(left)
            # As good as killed: nlohmann's json takes memory to give memory back.
            if little_memory:
                killed = ended.returncode == -signal.SIGABRT and b"bad_alloc" in ended.stderr
            if not wrong and not killed:
                wrong = self.wrong_answer(ended, left)
            return wrong or self.wrong_afterwards(work)

    def wrong_afterwards(self, work):
        again = self.run(work)
        if again.returncode != 0:
            return "the next run fails: " + again.stderr.decode(errors="replace")
        left = files_of(work)
        names = [name for name in {**left, **self.after} if left.get(name) != self.after.get(name)]
        return "after the next run: " + ", ".join(sorted(names)) if names else ""

    def broken(self, left):
        for name, data in left.items():
            if TEMPORARY.match(os.path.basename(name)):
                continue
            if data in (self.before.get(name), self.after.get(name)):
                continue
            if name not in self.command.passing or not whole_list(data):
                return name + " is neither old nor new"
        for name in self.before:
            if name in self.after and name not in left:
                return name + " is gone"
        return ""

    def wrong_answer(self, ended, left):
        if ended.returncode == 0:
            return "" if left == self.after else "exit code 0, and not everything is there"
        if ended.returncode == 1 and b"[file-unreadable]" in ended.stderr:
            return ""  # a file that the plan names: told as a finding, at its place
        if ended.returncode != 3:
            return f"exit code {ended.returncode}: {ended.stderr.decode(errors='replace')}"
        # Standard error itself may be what failed.
        return "" if ended.stderr or left == self.after else "exit code 3 without a word"
