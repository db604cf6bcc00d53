"""Files that both programs read: a simulated scan with known sensitivities, and pictures."""
import struct
import zlib

import numpy as np

DIMENSIONS = 16


def write_cfl(path, array):
    """An array [rows, columns] or [coils, rows, columns] in BART's format."""
    bart = array if array.ndim == 2 else array.transpose(1, 2, 0)[:, :, None, :]
    extents = list(bart.shape) + [1] * (DIMENSIONS - bart.ndim)
    with open(f"{path}.hdr", "w") as header:
        header.write("# Dimensions\n" + " ".join(map(str, extents)) + "\n")
    np.asarray(bart, np.complex64).ravel(order="F").tofile(f"{path}.cfl")


def read_cfl(path):
    with open(f"{path}.hdr") as header:
        extents = [int(word) for word in header.read().splitlines()[1].split()]
    bart = np.fromfile(f"{path}.cfl", np.complex64).reshape(extents, order="F")
    bart = bart.reshape(extents[:4], order="F")
    return bart[:, :, 0, 0] if extents[3] == 1 else bart[:, :, 0, :].transpose(2, 0, 1)


def sensitivities(coils, side, distance=1.5, radius=0.6, pieces=60):
    """Circular loops around the object by Biot and Savart, the sum over coils of their squares 1."""
    rows, columns = np.meshgrid(np.linspace(-1, 1, side), np.linspace(-1, 1, side), indexing="ij")
    maps = np.zeros((coils, side, side), complex)
    for coil in range(coils):
        angle = 2 * np.pi * coil / coils
        outwards = np.array([np.cos(angle), np.sin(angle), 0])
        aside = np.array([-np.sin(angle), np.cos(angle), 0])
        up = np.array([0, 0, 1])
        for piece in range(pieces):
            phi = 2 * np.pi * piece / pieces
            place = distance * outwards + radius * (np.cos(phi) * aside + np.sin(phi) * up)
            current = np.cos(phi) * up - np.sin(phi) * aside
            to = np.stack([rows - place[0], columns - place[1], np.full_like(rows, -place[2])], -1)
            field = np.cross(current, to) / np.linalg.norm(to, axis=-1, keepdims=True) ** 3
            maps[coil] += field[..., 0] - 1j * field[..., 1]
    return maps / np.linalg.norm(maps, axis=0)


def to_grid(images):
    return np.fft.fftshift(np.fft.fft2(np.fft.ifftshift(images, axes=(-2, -1)), norm="ortho"), axes=(-2, -1))


def from_grid(grids):
    return np.fft.fftshift(np.fft.ifft2(np.fft.ifftshift(grids, axes=(-2, -1)), norm="ortho"), axes=(-2, -1))


def measure(image, maps, mask, snr, seed=1):
    """Samples with white noise; snr in dB is the samples' length over the noise's."""
    samples = to_grid(maps * image) * mask
    random = np.random.default_rng(seed)
    noise = (random.standard_normal(samples.shape) + 1j * random.standard_normal(samples.shape)) * mask
    return samples + noise * (np.linalg.norm(samples) / np.linalg.norm(noise) * 10 ** (-snr / 20))


def zero_filled(grid, maps):
    return (from_grid(grid) * maps.conj()).sum(0)


def residual(image, maps, grid):
    """Relative; up to a sign, which BART's transform has for sides whose half is odd."""
    found = to_grid(maps * image) * (np.abs(grid).sum(0) > 0)
    return float(min(np.linalg.norm(found - grid), np.linalg.norm(found + grid)) / np.linalg.norm(grid))


def write_png(path, images):
    """Magnitudes side by side, all with the window of the last one."""
    window = np.quantile(np.abs(images[-1]), 0.998)
    grey = np.clip(np.abs(np.hstack(images)) / window * 255, 0, 255).astype(np.uint8)
    lines = b"".join(b"\0" + line.tobytes() for line in grey)

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    with open(path, "wb") as out:
        header = struct.pack(">IIBBBBB", grey.shape[1], grey.shape[0], 8, 0, 0, 0, 0)
        out.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines, 9)))
        out.write(chunk(b"IEND", b""))
