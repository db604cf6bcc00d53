package org.firenet.fast;

import java.util.Arrays;
import org.firenet.imaging.ImagingModel;
import org.firenet.simd.Kernels;
import org.firenet.simd.Plane;

/** Any samples of the image of any wavelet coefficients, of any size, by a {@link FramedTransform}. */
final class FramedOperator implements SampledOperator {
    private final FramedTransform transform;
    private final SampleOrder order;

    FramedOperator(ImagingModel model, Kernels kernels) {
        AxisTransform down =
                AxisTransform.down(model.samplingDomain(), model.mask().shape().rows(), kernels);
        AxisTransform along =
                AxisTransform.along(model.samplingDomain(), model.mask().shape().columns(), kernels);
        this.transform = new FramedTransform(model.wavelet(), model.mask().shape(), down, along, kernels);
        this.order = SampleOrder.inBlocks(model.mask(), down, along, transform.blockWidth(), transform.blockStride());
    }

    @Override
    public Layout layout() {
        return Layout.rowMajor(transform.pyramid().rows(), transform.pyramid().columns());
    }

    @Override
    public Pyramid pyramid() {
        return transform.pyramid();
    }

    @Override
    public int position(int row, int column) {
        return row * transform.pyramid().columns() + column;
    }

    @Override
    public SampleOrder order() {
        return order;
    }

    @Override
    public Passes bind(Plane work, Team team, SampleListener listener, Dual next) {
        return new BoundPasses(work, team, listener, next);
    }

    /** The transform's passes with samples at their end. */
    private final class BoundPasses implements Passes, FramedPasses.Columns {
        private final FramedPasses passes;
        private final SampleListener listener;
        private final Dual next;
        private Plane samples;

        BoundPasses(Plane work, Team team, SampleListener listener, Dual next) {
            this.passes = new FramedPasses(transform, work, team, this);
            this.listener = listener;
            this.next = next;
            this.samples = next.u();
        }

        @Override
        public void forwardRows(int row) {
            passes.forwardRow(row);
        }

        @Override
        public void adjointRows(int row) {
            passes.adjointRow(row);
        }

        @Override
        public void forwardColumns(Plane into) {
            samples = into;
            passes.forwardColumns();
        }

        @Override
        public void adjointColumns(Dual dual) {
            samples = dual.u();
            passes.adjointColumns();
        }

        @Override
        public void turn(Plane into) {
            forwardColumns(into);
            adjointColumns(next);
        }

        @Override
        public void take(int block, Plane columns, int width) {
            order.gather(block, columns, samples);
            listener.ready(block);
        }

        @Override
        public void give(int block, Plane columns, int width) {
            int end = columns.at(transform.image().rows(), 0);
            Arrays.fill(columns.re(), 0, end, 0);
            Arrays.fill(columns.im(), 0, end, 0);
            order.scatter(block, samples, columns);
        }
    }
}
