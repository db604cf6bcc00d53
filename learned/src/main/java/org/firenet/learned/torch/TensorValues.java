package org.firenet.learned.torch;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.firenet.array.Shape;
import org.firenet.learned.tensor.RealTensor;

/** Numbers of Java as native tensors and back. */
final class TensorValues {
    private TensorValues() {}

    static Tensor create(RealTensor tensor, ScalarType precision) {
        return create(tensor.shape(), tensor.values()).to(precision);
    }

    static Tensor create(Shape shape, double[] values) {
        return Tensor.create(values, extents(shape));
    }

    static Tensor create(Shape shape, float[] values) {
        return Tensor.create(values, extents(shape));
    }

    /** A copy of real values. */
    static RealTensor read(Tensor tensor) {
        Tensor doubles = tensor.detach().to(ScalarType.Double).contiguous();
        double[] values = new double[Math.toIntExact(doubles.numel())];
        doubles.<DoubleBuffer>createBuffer().get(values);
        return new RealTensor(shape(doubles), values);
    }

    static float[] floats(Tensor tensor) {
        float[] values = new float[Math.toIntExact(tensor.numel())];
        tensor.detach().contiguous().<FloatBuffer>createBuffer().get(values);
        return values;
    }

    static void overwrite(Tensor tensor, float[] values) {
        tensor.<FloatBuffer>createBuffer().put(values);
    }

    private static Shape shape(Tensor tensor) {
        int[] extents = Arrays.stream(tensor.shape()).mapToInt(Math::toIntExact).toArray();
        return extents.length == 0 ? Shape.of(1) : Shape.of(extents);
    }

    private static long[] extents(Shape shape) {
        return Arrays.stream(shape.toArray()).asLongStream().toArray();
    }
}
