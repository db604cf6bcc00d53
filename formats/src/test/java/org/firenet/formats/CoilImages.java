package org.firenet.formats;

import io.jhdf.HdfFile;
import java.nio.file.Path;
import java.util.Map;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.transform.Fourier;

/** The truth that ismrmrd_generate_cartesian_shepp_logan leaves in its files: the coil images with oversampling. */
final class CoilImages {
    private CoilImages() {}

    /** Unitary k-space of the middle half of the coil images, frequency zero and the image's origin in the middle. */
    static ComplexArray kspace(Path file) {
        float[][][][] re;
        float[][][][] im;
        try (HdfFile hdf = new HdfFile(file)) {
            Map<?, ?> images =
                    (Map<?, ?>) hdf.getDatasetByPath("dataset/coil_images").getData();
            re = (float[][][][]) images.get("real");
            im = (float[][][][]) images.get("imag");
        }
        int coils = re[0].length;
        int n = re[0][0].length;
        ComplexArray all = ComplexArray.zeros(Shape.of(coils, n, n));
        for (int coil = 0; coil < coils; coil++) {
            ComplexArray image = ComplexArray.zeros(Shape.of(n, n));
            for (int i = 0; i < n * n; i++) {
                image.re()[i] = re[0][coil][i / n][i % n + n / 2];
                image.im()[i] = im[0][coil][i / n][i % n + n / 2];
            }
            new Fourier(image.shape(), Fourier.Origin.CENTRE).forward(image, new Workspace());
            System.arraycopy(image.re(), 0, all.re(), coil * n * n, n * n);
            System.arraycopy(image.im(), 0, all.im(), coil * n * n, n * n);
        }
        return all;
    }
}
