"""FIRENET beside BART with several coils. See run."""
import argparse
import json
import os
import pathlib
import platform
from dataclasses import asdict, dataclass

import numpy as np

import scan
from programs import Bart, Firenet, WarmFirenet

SIDE = 256
CALIBRATION = 24
NEAR_BEST = 1.05
WAVELETS = {"haar": "haar", "db2": "dau2"}
BART_STRENGTHS = [0.03, 0.02, 0.01, 0.006, 0.003]
BART_ITERATIONS = [10, 20, 50]
# In units of 1/sqrt(pixels * coils), what white noise leaves in a coefficient of A*e/|e|.
STRENGTHS = [0.2, 0.4, 0.6, 0.85, 1.2, 1.7]
# Layers, and over how many shifts of the wavelets the regulariser is averaged.
NETWORKS = [(10, 1), (15, 1), (20, 1), (30, 1), (6, 4), (8, 4), (10, 4), (15, 4)]
# What a further shift adds to the time of a layer, over that of a layer without; of eight coils.
SHIFT = 0.07
WARM_RUNS = 9


@dataclass
class Case:
    """One simulated scan."""
    coils: int
    factor: int
    snr: int

    def __str__(self):
        return f"{self.coils} coils, x{self.factor}, {self.snr} dB"


@dataclass
class BartRun:
    wavelet: str
    strength: float
    iterations: int
    error: float
    wall: float
    work: float
    cpu: float
    memory: float


@dataclass
class OurRun:
    wavelet: str
    strength: float
    layers: int
    shifts: int
    error: float

    def work(self):
        return self.layers * (1 + SHIFT * (self.shifts - 1))


def cases(full, only):
    """Of all cases, or of a few, those with so many coils and with such factors, where these are given."""
    return [case for case in every(full) if case.coils in (only.coils or [case.coils])
            and case.factor in (only.factors or [case.factor])
            and case.snr in (only.snr or [case.snr])]


def every(full):
    if full:
        return [Case(coils, factor, snr) for coils in (8, 16) for factor in (2, 4, 8) for snr in (20, 30, 40)]
    return [Case(8, 2, 30), Case(8, 4, 20), Case(8, 4, 30), Case(8, 4, 40), Case(8, 8, 30), Case(16, 4, 30),
            Case(16, 8, 30)]


class Comparison:
    def __init__(self, home, threads, cases, wavelets):
        self.out = home / "benchmarks" / "target" / "coils"
        self.out.mkdir(parents=True, exist_ok=True)
        self.cases = cases
        self.wavelets = wavelets
        self.firenet = Firenet(home, threads)
        self.warm = WarmFirenet(home, threads)
        self.bart = Bart(threads) if Bart.is_there() else None
        self.figures = {"machine": machine(), "threads": threads, "programs": [self.firenet.version()]}
        if self.bart:
            self.figures["programs"].append(self.bart.version())
        else:
            print("BART is not there: only FIRENET's figures")

    # --- simulated scans

    def simulated(self):
        self.draw()
        rows = []
        for case in self.cases:
            kspace, maps, truth = self.scan_of(case)
            theirs = self.bart_sweep(kspace, maps, truth) if self.bart else []
            rows.append(self.row(case, kspace, maps, truth, theirs))
            print_row(rows[-1], not rows[1:])
        self.figures["simulated"] = rows

    def draw(self):
        self.firenet.draw("phantom", "--kind", "brain", "--size", SIDE, "-o", self.out / "truth.npy", "-q", "-f")
        self.truth = np.load(self.out / "truth.npy").astype(complex)
        scan.write_cfl(self.out / "truth", self.truth)
        for factor in {case.factor for case in self.cases}:
            self.firenet.draw("mask", "--pattern", "poisson", "--size", SIDE, "--fraction", 1 / factor, "--calibration",
                              CALIBRATION, "-o", self.out / f"mask{factor}.npy", "-q", "-f")

    def scan_of(self, case):
        maps = self.out / f"maps{case.coils}"
        if not maps.with_suffix(".cfl").exists():
            scan.write_cfl(maps, scan.sensitivities(case.coils, SIDE))
        kspace = self.out / f"kspace-{case.coils}-{case.factor}-{case.snr}"
        mask = np.load(self.out / f"mask{case.factor}.npy") > 0
        scan.write_cfl(kspace, scan.measure(self.truth, scan.read_cfl(maps), mask, case.snr))
        return kspace, maps, self.out / "truth"

    def bart_sweep(self, kspace, maps, truth):
        runs = []
        for wavelet in map(WAVELETS.get, self.wavelets):
            for strength in BART_STRENGTHS:
                for iterations in BART_ITERATIONS:
                    process, work = self.bart.reconstruct(kspace, maps, self.out / "bart", wavelet, strength, iterations)
                    error = relative(scan.read_cfl(self.out / "bart"), scan.read_cfl(truth))
                    runs.append(BartRun(wavelet, strength, iterations, error, process.wall, work, process.cpu,
                                        process.memory))
        return runs

    def our_sweep(self, kspace, maps, truth, unit):
        runs = []
        for wavelet in self.wavelets:
            for strength in STRENGTHS:
                for layers, shifts in NETWORKS:
                    warm = self.warm.reconstruct(kspace, maps, truth, wavelet, strength * unit, layers, shifts)
                    runs.append(OurRun(wavelet, strength, layers, shifts, warm.error))
        return runs

    def row(self, case, kspace, maps, truth, theirs):
        unit = 1 / np.sqrt(SIDE * SIDE * case.coils)
        ours = self.our_sweep(kspace, maps, truth, unit)
        best = min(ours, key=lambda run: run.error)
        bart_best = min(theirs, key=lambda run: run.error, default=None)
        # The setting that is judged by its time: the least work that is as good as the best of BART.
        goal = bart_best.error if bart_best else best.error
        enough = min((run for run in ours if run.error <= goal), key=OurRun.work, default=best)
        timed = self.warm.reconstruct(kspace, maps, truth, enough.wavelet, enough.strength * unit, enough.layers,
                                      enough.shifts, WARM_RUNS)
        settings = ["--wavelet", enough.wavelet, "--weights", "uniform", "--lambda", enough.strength * unit, "--layers",
                    enough.layers, "--shifts", enough.shifts, "--engine", "fast"]
        if enough.shifts == 1:
            settings += ["--tolerance", 0]
        row = {"case": str(case), "best": asdict(best), "as_good": asdict(enough), "warm": asdict(timed),
               "process": self.process(kspace, maps, settings), "default": self.process(kspace, maps, [])}
        if bart_best:
            near = min((run for run in theirs if run.error <= NEAR_BEST * goal), key=lambda run: run.work)
            row["bart_best"] = asdict(bart_best)
            row["bart_near"] = asdict(near)
        return row

    def process(self, kspace, maps, settings):
        process = self.firenet.reconstruct(kspace, maps, self.out / "ours", settings)
        if process.status != 0:
            return {"refused": process.said.strip()}
        return {"error": relative(scan.read_cfl(self.out / "ours"), self.truth), "wall": process.wall,
                "cpu": process.cpu, "memory": process.memory}

    # --- a real scan

    def brain(self, file):
        """Equal data fidelity: of a few strengths, ours with the residual nearest to BART's."""
        grid = np.load(file)
        kspace = self.out / "brain"
        scan.write_cfl(kspace, grid)
        if not self.bart:
            print("the real scan needs BART's sensitivities: skipped")
            return
        maps = self.out / "brain-maps"
        calibration = self.bart.maps(kspace, maps)
        sensitivities = scan.read_cfl(maps)
        process, work = self.bart.reconstruct(kspace, maps, self.out / "brain-bart", "dau2", 0.01, 30)
        theirs = scan.read_cfl(self.out / "brain-bart")
        fidelity = scan.residual(theirs, sensitivities, grid)
        unit = 1 / np.sqrt(grid.size)
        tried = {}
        low, high = 0.05, 5.0
        for _ in range(8):
            strength = (low * high) ** 0.5
            tried[strength] = self.warm.reconstruct(kspace, maps, None, "db2", strength * unit, 30)
            low, high = (low, strength) if tried[strength].residual > fidelity else (strength, high)
        strength = min(tried, key=lambda key: abs(tried[key].residual - fidelity))
        ours = self.warm.reconstruct(kspace, maps, None, "db2", strength * unit, 30, 1, WARM_RUNS, self.out / "brain-ours")
        image = scan.read_cfl(self.out / "brain-ours")
        scan.write_png(self.out / "brain.png", [scan.zero_filled(grid, sensitivities), theirs, image])
        self.figures["brain"] = {"bart_residual": fidelity, "bart_wall": process.wall, "bart_work": work,
                                 "bart_memory": process.memory, "bart_maps_wall": calibration.wall,
                                 "strength": strength, "ours": asdict(ours)}
        print(f"\nReal brain {'x'.join(map(str, grid.shape))}: residual {fidelity:.4f} (BART), {ours.residual:.4f} (ours); "
              f"BART {work:.2f} s at work, {process.wall:.2f} s as a process (30 iterations); ours, warm, "
              f"{ours.image:.3f} s ({ours.certified:.3f} s with its certificate, 30 layers {ours.layers:.3f} s). "
              f"BART / ours: {work / ours.image:.1f} ({work / ours.certified:.1f})")

    def finish(self):
        self.warm.close()
        with open(self.out / "figures.json", "w") as out:
            json.dump(self.figures, out, indent=2)


def relative(image, truth):
    return float(np.linalg.norm(image - truth) / np.linalg.norm(truth))


def machine():
    model = ""
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo") as info:
            model = next((line.split(":")[1].strip() for line in info if line.startswith("model name")), "")
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, {model}"


def print_row(row, first):
    if first:
        print("\n| scan | our default | our best | BART's best | ours for that | BART's time for that | warm image | with"
              " certificate | BART / ours | process: ours, BART | memory: ours, BART |")
        print("|" + " --- |" * 11)
    warm, best, enough, process = row["warm"], row["best"], row["as_good"], row["process"]
    bart = row.get("bart_near")
    image = warm["image"]
    print("|", " | ".join([
        row["case"],
        f"{row['default']['error']:.4f}" if "error" in row["default"] else "refused",
        f"{best['error']:.4f} ({best['wavelet']}, {best['strength']}, {network(best)})",
        f"{row['bart_best']['error']:.4f} ({row['bart_best']['wavelet']}, {row['bart_best']['strength']}, "
        f"{row['bart_best']['iterations']} iterations)" if bart else "",
        f"{enough['error']:.4f} ({network(enough)})",
        f"{bart['work']:.2f} s ({bart['iterations']} iterations)" if bart else "",
        f"{image:.3f} s",
        f"{warm['certified']:.3f} s",
        f"{bart['work'] / image:.1f} ({bart['work'] / warm['certified']:.1f} with certificate)" if bart else "",
        (f"{process['wall']:.2f} s" if "wall" in process else "refused") + (f", {bart['wall']:.2f} s" if bart else ""),
        (f"{process['memory']:.0f} MiB" if "wall" in process else "") + (f", {bart['memory']:.0f} MiB" if bart else ""),
    ]), "|", flush=True)


def network(run):
    shifts = f", {run['shifts']} shifts" if run["shifts"] > 1 else ""
    return f"{run['layers']} layers{shifts}"


def main():
    parser = argparse.ArgumentParser(prog="benchmarks/coils/run")
    parser.add_argument("home", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("--full", action="store_true", help="all factors, noises and numbers of coils")
    parser.add_argument("--coils", type=int, nargs="+", help="only cases with so many coils")
    parser.add_argument("--factors", type=int, nargs="+", help="only cases with such accelerations")
    parser.add_argument("--snr", type=int, nargs="+", help="only cases with such noise, in dB")
    parser.add_argument("--wavelets", nargs="+", choices=list(WAVELETS), default=list(WAVELETS), help="to sweep over")
    parser.add_argument("--brain", type=pathlib.Path, help="a real scan, .npy of coils x rows x columns")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    options = parser.parse_args()
    comparison = Comparison(options.home, options.threads, cases(options.full, options), options.wavelets)
    print(comparison.figures["machine"], f"{options.threads} threads", *comparison.figures["programs"], sep="; ")
    if options.brain:
        comparison.brain(options.brain)
    comparison.simulated()
    comparison.finish()


if __name__ == "__main__":
    main()
