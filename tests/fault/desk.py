"""What the scenarios with the real program share."""
import subprocess

import workspaces
from trial import Trial


class Skipped(Exception):
    """The scenario may not be tried here."""


def expect(holds, *what):
    if not holds:
        raise AssertionError(" ".join(str(word) for word in what))


class Desk:
    """A scenario's scratch folder and program, and how many runs it has judged."""

    def __init__(self, binary, scratch):
        self.binary = binary
        self.scratch = scratch
        self.cases = 0

    def space(self, name="w"):
        folder = self.scratch / name
        folder.mkdir()
        return workspaces.Workspace(self.binary, folder)

    def trial(self, name):
        command = next(one for one in workspaces.commands() if one.name == name)
        return Trial(self.binary, command, self.scratch)

    def run(self, folder, *arguments, **how):
        return subprocess.run([self.binary, *arguments], cwd=folder, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, **how)

    def survives(self, trial, what, faulty, **how):
        """The command under a fault leaves old or new, and the next run all that is new."""
        self.cases += 1
        wrong = trial.judge(faulty, **how)
        expect(not wrong, trial.command.name, what, wrong)

    def works(self, folder, *arguments, **how):
        self.cases += 1
        ended = self.run(folder, *arguments, **how)
        expect(ended.returncode == 0, arguments, ended.returncode, ended.stderr.decode())

    def refused(self, folder, word, *arguments, **how):
        """Exit code 3, and a message with the word."""
        self.cases += 1
        ended = self.run(folder, *arguments, **how)
        said = ended.stderr.decode()
        expect(ended.returncode == 3, arguments, "exit code", ended.returncode, said)
        expect(said.startswith("dinhky: ") and word in said, arguments, "said:", said)
