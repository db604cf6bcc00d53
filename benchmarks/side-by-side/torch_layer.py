"""Times what a layer costs in PyTorch: a soft threshold, Haar synthesis, two transforms, Haar analysis.

Usage: torch_layer.py SIDE REPETITIONS
Prints one line per repetition: processor seconds of the thread.
"""
import sys
import time

import torch

HALF = 0.5


def analysis(x, levels):
    details = []
    for _ in range(levels):
        a, b = x[0::2, 0::2], x[0::2, 1::2]
        c, d = x[1::2, 0::2], x[1::2, 1::2]
        details.append((HALF * (a - b + c - d), HALF * (a + b - c - d), HALF * (a - b - c + d)))
        x = HALF * (a + b + c + d)
    return x, details


def synthesis(x, details):
    for p, q, r in reversed(details):
        out = torch.empty((2 * x.shape[0], 2 * x.shape[1]), dtype=x.dtype)
        out[0::2, 0::2] = HALF * (x + p + q + r)
        out[0::2, 1::2] = HALF * (x - p + q - r)
        out[1::2, 0::2] = HALF * (x + p - q - r)
        out[1::2, 1::2] = HALF * (x - p - q + r)
        x = out
    return x


def threshold(z, t):
    magnitude = z.abs()
    return z * torch.clamp(1 - t / torch.clamp(magnitude, min=1e-30), min=0)


def main():
    side, repetitions = int(sys.argv[1]), int(sys.argv[2])
    levels = side.bit_length() - 2
    torch.set_num_threads(1)
    generator = torch.Generator().manual_seed(1)
    image = torch.randn(side, side, dtype=torch.complex64, generator=generator)
    mask = torch.rand(side, side, generator=generator) < 0.15
    coarse, details = analysis(image, levels)
    with torch.no_grad():
        for repetition in range(-3, repetitions):
            began = time.thread_time()
            coarse = threshold(coarse, 1e-3)
            details = [tuple(threshold(d, 1e-3) for d in level) for level in details]
            grid = torch.fft.fft2(synthesis(coarse, details), norm="ortho") * mask
            coarse, details = analysis(torch.fft.ifft2(grid, norm="ortho"), levels)
            if repetition >= 0:
                print(time.thread_time() - began)


main()
