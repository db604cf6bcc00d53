package org.firenet.fast;

import org.firenet.array.ComplexArray;
import org.firenet.coil.CoilSensitivities;
import org.firenet.imaging.ImagingModel;
import org.firenet.simd.Kernels;
import org.firenet.simd.Plane;

/**
 * Any samples of what several coils see of the image of any wavelet coefficients, of any size. The image is made once;
 * then each coil is gone through from the image to its samples and, with the dual step between, back to the image while
 * its grid is in a near cache. That takes A* of the new dual variable before its length is known, and since the image
 * is linear in it, nothing else has to be transformed: of every dual variable its image is kept.
 */
final class CoilOperator implements SampledOperator {
    private final FramedTransform wavelet;
    private final AxisTransform down;
    private final AxisTransform along;
    private final Plane[] maps;
    private final SampleOrder order;

    CoilOperator(ImagingModel model, CoilSensitivities sensitivities, Kernels kernels) {
        int rows = model.mask().shape().rows();
        int columns = model.mask().shape().columns();
        this.wavelet = new FramedTransform(
                model.wavelet(), model.mask().shape(), new IdentityAxis(rows), new IdentityAxis(columns), kernels);
        this.down = AxisTransform.down(model.samplingDomain(), rows, kernels);
        // Its rows are transformed as they are only where they are powers of two: see CoilRows.
        this.along = AxisTransform.down(model.samplingDomain(), columns, kernels);
        this.maps = maps(sensitivities.maps(), down.scale() * along.scale());
        this.order = SampleOrder.inBlocks(model.mask(), down, along, blockWidth(), blockStride())
                .ofEach(maps.length);
    }

    /** The maps with the factors that make the transforms unitary. */
    private static Plane[] maps(ComplexArray from, double scale) {
        int rows = from.shape().extent(1);
        int columns = from.shape().extent(2);
        Plane[] maps = new Plane[from.shape().extent(0)];
        for (int coil = 0; coil < maps.length; coil++) {
            maps[coil] = Plane.zeros(rows, columns);
            for (int i = 0; i < rows * columns; i++) {
                maps[coil].re()[i] = (float) (scale * from.re()[coil * rows * columns + i]);
                maps[coil].im()[i] = (float) (scale * from.im()[coil * rows * columns + i]);
            }
        }
        return maps;
    }

    FramedTransform wavelet() {
        return wavelet;
    }

    AxisTransform down() {
        return down;
    }

    AxisTransform along() {
        return along;
    }

    int coils() {
        return maps.length;
    }

    Plane map(int coil) {
        return maps[coil];
    }

    /** Columns that are transformed at once. */
    int blockWidth() {
        return wavelet.blockWidth();
    }

    int blockStride() {
        return wavelet.blockStride();
    }

    @Override
    public Layout layout() {
        return Layout.rowMajor(wavelet.pyramid().rows(), wavelet.pyramid().columns());
    }

    @Override
    public Pyramid pyramid() {
        return wavelet.pyramid();
    }

    @Override
    public int position(int row, int column) {
        return row * wavelet.pyramid().columns() + column;
    }

    @Override
    public SampleOrder order() {
        return order;
    }

    @Override
    public int imageSize() {
        return wavelet.image().size();
    }

    @Override
    public Passes bind(Plane work, Team team, SampleListener listener, Dual next) {
        return new CoilPasses(this, work, team, listener, next);
    }
}
