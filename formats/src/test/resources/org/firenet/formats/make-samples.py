import h5py, numpy as np, scipy.io, struct
rng = np.random.default_rng(1)
def ft(x): return np.fft.fftshift(np.fft.fft2(np.fft.ifftshift(x, axes=(-2,-1)), norm='ortho'), axes=(-2,-1))
xml = '''<?xml version="1.0"?><ismrmrdHeader xmlns="http://www.ismrm.org/ISMRMRD"><encoding>
<encodedSpace><matrixSize><x>16</x><y>10</y><z>1</z></matrixSize><fieldOfView_mm><x>320</x><y>200</y><z>5</z></fieldOfView_mm></encodedSpace>
<reconSpace><matrixSize><x>8</x><y>8</y><z>1</z></matrixSize><fieldOfView_mm><x>160</x><y>160</y><z>5</z></fieldOfView_mm></reconSpace>
<trajectory>cartesian</trajectory></encoding></ismrmrdHeader>'''
image = (rng.standard_normal((2,3,16,10)) + 1j*rng.standard_normal((2,3,16,10))).astype(np.complex64)
k = ft(image).astype(np.complex64)
mask = np.array([1,0,1,0,1,1,0,1,0,0], dtype=np.float32)
with h5py.File('fastmri-test.h5','w') as f:
    f.create_dataset('kspace', data=k*(mask != 0), chunks=(1,3,16,10), compression='gzip', shuffle=True)
    f['mask'] = mask
    f['ismrmrd_header'] = xml
    f.attrs['acquisition'] = 'AXT2'
with h5py.File('fastmri-single.h5','w') as f:
    f['kspace'] = ft(image[:,0]).astype(np.complex64)
    f['reconstruction_esc'] = np.abs(image[:,0,4:12,1:9]).astype(np.float32)
    f['middle'] = image[:,0,4:12,:]       # rows cropped: what the reader must find
    f.attrs['ismrmrd_header'] = xml
# MATLAB: A(r,c,k) = 100k + 10r + c (counted from 0), complex with the negative as imaginary part
r,c,kk = np.meshgrid(np.arange(3),np.arange(4),np.arange(2),indexing='ij')
A = (100*kk+10*r+c).astype(float)
scipy.io.savemat('v7.mat', {'A': A - 1j*A, 'n': 5.0, 'name': 'text'}, do_compression=True)
scipy.io.savemat('v5-single.mat', {'A': A - 1j*A, 'n': 5.0, 'name': 'text'}, do_compression=False)
scipy.io.savemat('v5.mat', {'first': A.astype(np.int16), 'second': A.astype(np.single), 'flags': A > 100, 'c': np.array([1,'a'],dtype=object)}, do_compression=False)
# version 7.3: a user block of 512 bytes, dimensions in reverse, the class as an attribute
with h5py.File('v73.mat','w', userblock_size=512) as f:
    t = np.dtype([('real','<f8'),('imag','<f8')])
    B = np.empty((2,4,3), t); B['real'] = A.transpose(2,1,0); B['imag'] = -A.transpose(2,1,0)
    d = f.create_dataset('A', data=B, chunks=(2,4,3), compression='gzip'); d.attrs['MATLAB_class'] = np.bytes_('double')
    s = f.create_dataset('text', data=np.array([[72],[105]],np.uint16)); s.attrs['MATLAB_class'] = np.bytes_('char')
with open('v73.mat','r+b') as f:
    f.write(b'MATLAB 7.3 MAT-file, Platform: GLNXA64'.ljust(116) + b'\0'*8 + struct.pack('<H', 0x0200) + b'IM')
with h5py.File('plain.h5','w') as f:
    f['group/values'] = np.arange(24, dtype='>i4').reshape(2,3,4)
    f['truth'] = np.array([[True,False],[False,True]])
import nibabel as nib
a = np.arange(24, dtype=np.int16).reshape(4, 3, 2)   # i (columns), j (rows), k (slices)
# 30 degrees about z, then voxel sizes 2, 3, 4 mm; left-handed third axis
c, s = np.cos(np.pi/6), np.sin(np.pi/6)
R = np.array([[c, -s, 0], [s, c, 0], [0, 0, -1]])
A = np.eye(4); A[:3,:3] = R @ np.diag([2., 3., 4.]); A[:3,3] = [10, -20, 30]
h = nib.Nifti1Header(endianness='>')
h.set_data_dtype(np.int16)
im = nib.Nifti1Image(a, A, h)
im.set_sform(A, 0); im.set_qform(A, 1)
im.header.set_xyzt_units('mm')
im.header.set_slope_inter(0.5, 3)
nib.save(im, 'qform-big-endian.nii')
z = (np.arange(24).reshape(2,3,4) + 1j*np.arange(24)[::-1].reshape(2,3,4)).astype(np.complex64)
j = nib.Nifti2Image(z, A); j.header.set_xyzt_units('mm'); nib.save(j, 'complex-2.nii.gz')
