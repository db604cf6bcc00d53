"""Small ISMRMRD files of a simulated scanner: ismrmrd-volume.h5 (three directions encoded, two repetitions) and
ismrmrd-slices.h5 (three slices, two repetitions). `dataset/truth` in them is the image, [repetitions, depth, rows, columns] and
[repetitions, slices, rows, columns]. Needs h5py (Debian 12: python3-h5py)."""
import h5py
import numpy as np

INDEX = [('kspace_encode_step_1', '<u2'), ('kspace_encode_step_2', '<u2'), ('average', '<u2'), ('slice', '<u2'),
         ('contrast', '<u2'), ('phase', '<u2'), ('repetition', '<u2'), ('set', '<u2'), ('segment', '<u2'),
         ('user', '<u2', (8,))]
HEAD = [('version', '<u2'), ('flags', '<u8'), ('measurement_uid', '<u4'), ('scan_counter', '<u4'),
        ('acquisition_time_stamp', '<u4'), ('physiology_time_stamp', '<u4', (3,)), ('number_of_samples', '<u2'),
        ('available_channels', '<u2'), ('active_channels', '<u2'), ('channel_mask', '<u8', (16,)),
        ('discard_pre', '<u2'), ('discard_post', '<u2'), ('center_sample', '<u2'), ('encoding_space_ref', '<u2'),
        ('trajectory_dimensions', '<u2'), ('sample_time_us', '<f4'), ('position', '<f4', (3,)),
        ('read_dir', '<f4', (3,)), ('phase_dir', '<f4', (3,)), ('slice_dir', '<f4', (3,)),
        ('patient_table_position', '<f4', (3,)), ('idx', INDEX), ('user_int', '<i4', (8,)), ('user_float', '<f4', (8,))]
ACQUISITION = np.dtype([('head', HEAD), ('traj', h5py.vlen_dtype('<f4')), ('data', h5py.vlen_dtype('<f4'))])
NOISE = 1 << 18
COILS, COLUMNS, ROWS, DEPTH, REPETITIONS = 3, 6, 16, 14, 2
LEVEL = 0.002


def xml(depth, limit2, slices):
    return f'''<?xml version="1.0"?><ismrmrdHeader xmlns="http://www.ismrm.org/ISMRMRD"><encoding>
<encodedSpace><matrixSize><x>{2 * COLUMNS}</x><y>{ROWS}</y><z>{depth}</z></matrixSize><fieldOfView_mm><x>{4 * COLUMNS}</x><y>{2 * ROWS}</y><z>{2 * depth}</z></fieldOfView_mm></encodedSpace>
<reconSpace><matrixSize><x>{COLUMNS}</x><y>{ROWS}</y><z>{depth}</z></matrixSize><fieldOfView_mm><x>{2 * COLUMNS}</x><y>{2 * ROWS}</y><z>{2 * depth}</z></fieldOfView_mm></reconSpace>
<encodingLimits><kspace_encoding_step_1><minimum>0</minimum><maximum>{ROWS - 1}</maximum><center>{ROWS // 2}</center></kspace_encoding_step_1>
<kspace_encoding_step_2><minimum>0</minimum><maximum>{limit2}</maximum><center>{(limit2 + 1) // 2}</center></kspace_encoding_step_2>
<slice><minimum>0</minimum><maximum>{slices - 1}</maximum><center>0</center></slice>
<repetition><minimum>0</minimum><maximum>{REPETITIONS - 1}</maximum><center>0</center></repetition></encodingLimits>
<trajectory>cartesian</trajectory></encoding></ismrmrdHeader>'''


def phantom(repetition):
    """An ellipsoid with a bright and a dark one in it, [depth, rows, columns], readout field twice as wide."""
    z, y, x = np.meshgrid(*(np.linspace(-1, 1, n, endpoint=False) for n in (DEPTH, ROWS, COLUMNS)), indexing='ij')
    image = 1.0 * (x * x + y * y + z * z < 0.64)
    image += (0.6 + 0.4 * repetition) * ((x - 0.2) ** 2 + (y - 0.2) ** 2 + z ** 2 < 0.08)
    return image - 0.5 * ((x + 0.25) ** 2 + (y + 0.2) ** 2 + (z - 0.1) ** 2 < 0.06)


def maps():
    z, y, x = np.meshgrid(*(np.linspace(-1, 1, n, endpoint=False) for n in (DEPTH, ROWS, 2 * COLUMNS)), indexing='ij')
    each = []
    for coil in range(COILS):
        angle = 2 * np.pi * coil / COILS
        distance = (y - 1.4 * np.cos(angle)) ** 2 + (z - 1.4 * np.sin(angle)) ** 2 + x * x / 8
        each.append(np.exp(1j * (angle + 0.5 * y * np.sin(angle))) / (0.5 + distance))
    return np.array(each) / np.linalg.norm(each, axis=0)


def ft(x, axes):
    return np.fft.fftshift(np.fft.fftn(np.fft.ifftshift(x, axes=axes), axes=axes, norm='ortho'), axes=axes)


def acquisition(samples, flags=0, **index):
    head = np.zeros((), np.dtype(HEAD))
    head['version'], head['flags'] = 1, flags
    head['number_of_samples'] = samples.shape[1]
    head['available_channels'] = head['active_channels'] = COILS
    head['center_sample'] = samples.shape[1] // 2
    for name, value in index.items():
        head['idx'][name] = value
    values = np.stack([samples.real, samples.imag], -1).astype('<f4').ravel()
    return head, np.zeros(0, '<f4'), values


def noise(rng, shape):
    return LEVEL * (rng.standard_normal(shape) + 1j * rng.standard_normal(shape)) / np.sqrt(2)


def write(name, header, lines, truth):
    with h5py.File(name, 'w') as file:
        group = file.create_group('dataset')
        group.create_dataset('xml', data=np.array([header], dtype=object), dtype=h5py.string_dtype())
        rows = np.empty(len(lines), ACQUISITION)
        for i, line in enumerate(lines):
            rows[i] = line
        group.create_dataset('data', data=rows, maxshape=(None,), chunks=(max(1, len(lines)),))
        group['truth'] = truth.astype('<f4')


def oversampled(image):
    return np.pad(image, [(0, 0), (0, 0), (COLUMNS // 2, COLUMNS - COLUMNS // 2)])


rng = np.random.default_rng(3)
truth = np.array([phantom(repetition) for repetition in range(REPETITIONS)])
lines = [acquisition(noise(rng, (COILS, 128)), flags=NOISE)]
for repetition in range(REPETITIONS):
    kspace = ft(maps() * oversampled(truth[repetition]), (1, 2, 3))
    for step2 in range(DEPTH):
        for step1 in range(ROWS):
            centre = abs(step1 - ROWS // 2 + 0.5) < 4.5 and abs(step2 - DEPTH // 2 + 0.5) < 4.5
            if centre or rng.random() < 0.3:
                line = kspace[:, step2, step1] + noise(rng, (COILS, 2 * COLUMNS))
                lines.append(acquisition(line, kspace_encode_step_1=step1, kspace_encode_step_2=step2,
                                         repetition=repetition))
write('ismrmrd-volume.h5', xml(DEPTH, DEPTH - 1, 1), lines, truth)

places = [5, 7, 9]
lines = [acquisition(noise(rng, (COILS, 128)), flags=NOISE)]
for repetition in range(REPETITIONS):
    for number, place in enumerate(places):
        kspace = ft((maps() * oversampled(truth[repetition]))[:, place], (1, 2))
        for step1 in range(ROWS):
            if abs(step1 - ROWS // 2 + 0.5) < 4.5 or step1 % 2 == repetition:
                line = kspace[:, step1] + noise(rng, (COILS, 2 * COLUMNS))
                lines.append(acquisition(line, kspace_encode_step_1=step1, slice=number, repetition=repetition))
write('ismrmrd-slices.h5', xml(1, 0, len(places)), lines, truth[:, places])
