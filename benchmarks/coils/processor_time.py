"""BART's processor time over ours, one thread each: for machines that are not left alone. After run has made the scans:

    python3 benchmarks/coils/processor_time.py
"""
import pathlib

import numpy as np

from compare import SIDE
from programs import Bart, WarmFirenet

COILS = 8
TRIES = 3
RUNS = 12
# Acceleration, noise; BART's strength and iterations where it is at its best; our strength and layers, four shifts.
SETTINGS = [(4, 20, 0.03, 10, 1.2, 6), (8, 20, 0.03, 10, 1.2, 8), (8, 30, 0.006, 20, 1.2, 10), (8, 40, 0.003, 50, 0.85, 15)]
CLOCK = 100


def processor_seconds(process):
    with open(f"/proc/{process.pid}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / CLOCK


def main():
    home = pathlib.Path(__file__).resolve().parents[2]
    out = home / "benchmarks" / "target" / "coils"
    bart, warm = Bart(1), WarmFirenet(home, 1)
    print("| scan | error | BART | image | with certificate | BART / ours (with certificate) |")
    print("|" + " --- |" * 6)
    for factor, snr, strength, iterations, ours, layers in SETTINGS:
        kspace, maps = out / f"kspace-{COILS}-{factor}-{snr}", out / f"maps{COILS}"
        theirs = min(bart.reconstruct(kspace, maps, out / "bart", "haar", strength, iterations)[0].cpu
                     for _ in range(TRIES))

        def run(runs):
            before = processor_seconds(warm.process)
            found = warm.reconstruct(kspace, maps, out / "truth", "haar", ours / np.sqrt(SIDE * SIDE * COILS), layers, 4, runs)
            return processor_seconds(warm.process) - before, found

        run(RUNS)
        once, _ = run(0)
        all_runs, found = run(RUNS)
        # A run is an image with its certificate and one without; the clock says in which proportion.
        share = (all_runs - once) / RUNS / (found.image + found.certified)
        image, certified = share * found.image, share * found.certified
        print(f"| {COILS} coils, ×{factor}, {snr} dB | {found.error:.4f} ({layers} layers) | {theirs:.2f} s | {image:.3f} s | "
              f"{certified:.3f} s | {theirs / image:.1f} ({theirs / certified:.1f}) |", flush=True)
    warm.close()


if __name__ == "__main__":
    main()
