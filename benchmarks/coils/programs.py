"""The programs that are compared, each as it runs on its own."""
import os
import re
import shutil
import subprocess
import time
from dataclasses import dataclass


@dataclass
class Process:
    """How a process went: seconds by the clock, seconds of processor time, mebibytes at most, what it said."""
    wall: float
    cpu: float
    memory: float
    said: str
    status: int


def run(command, environment=None):
    begin = time.monotonic()
    child = subprocess.Popen(
        [str(word) for word in command],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, **(environment or {})})
    said = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return Process(time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said,
                   child.returncode)


class Bart:
    """BART's pics with l1 of wavelets and FISTA; with its random shifts, which are its default."""

    def __init__(self, threads):
        self.environment = {"OMP_NUM_THREADS": str(threads)}

    @staticmethod
    def is_there():
        return shutil.which("bart") is not None

    def version(self):
        return "BART " + run(["bart", "version"]).said.strip()

    def maps(self, kspace, output):
        return run(["bart", "ecalib", "-m1", kspace, output], self.environment)

    def reconstruct(self, kspace, maps, output, wavelet, strength, iterations):
        """The process, and the seconds that it says it worked."""
        process = run(["bart", "pics", "-d4", "-l1", "--wavelet", wavelet, "-r", strength, "-i", iterations, "-S",
                       kspace, maps, output], self.environment)
        found = re.search(r"Total Time: *([0-9.]+)", process.said)
        if process.status != 0 or not found:
            raise RuntimeError("bart pics failed: " + process.said)
        return process, float(found.group(1))


class Firenet:
    """The command line, a process per image."""

    def __init__(self, home, threads):
        self.command = [home / "firenet"]
        self.threads = threads

    def version(self):
        return run(self.command + ["--version"]).said.strip().splitlines()[-1]

    def draw(self, *words):
        process = run(self.command + list(words))
        if process.status != 0:
            raise RuntimeError("firenet failed: " + process.said)

    def reconstruct(self, kspace, maps, output, settings=()):
        """The process; its status is not 0 if it cannot."""
        return run(self.command + ["reconstruct", f"{kspace}.cfl", "--sensitivities", f"{maps}.cfl", "--complex",
                                   "--threads", self.threads, "-o", f"{output}.cfl", "-q", "-f", *settings])


@dataclass
class Warm:
    """What a warm Java machine says of one image: seconds with certificate, without, and of the layers alone."""
    error: float
    residual: float
    gap: float
    certified: float
    image: float
    layers: float


class WarmFirenet:
    """The same library in one Java machine for all images."""

    def __init__(self, home, threads):
        build = home / "benchmarks" / "target" / "launcher"
        self.process = subprocess.Popen(
            ["java", "--add-modules=jdk.incubator.vector", "-XX:+UseG1GC", "-XX:G1HeapRegionSize=1m", "-cp",
             f"{build / 'classes'}:{build / 'lib'}/*", "org.firenet.benchmarks.coils.WarmServer", str(threads)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def reconstruct(self, kspace, maps, truth, wavelet, strength, layers, shifts=1, runs=0, output="-"):
        words = [f"{kspace}.cfl", f"{maps}.cfl", f"{truth}.cfl" if truth else "-", wavelet, strength, layers, shifts,
                 runs, output if output == "-" else f"{output}.cfl"]
        print(*words, file=self.process.stdin, flush=True)
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError("the warm Java machine has ended")
        error, residual, gap, certified, image, network = map(float, line.split())
        return Warm(error, residual, gap, certified / 1000, image / 1000, network / 1000)

    def close(self):
        self.process.stdin.close()
        self.process.wait()
