package org.firenet.learned.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firenet.array.Shape;
import org.firenet.audit.network.ReconstructionException;
import org.firenet.formats.FormatException;
import org.firenet.learned.tensor.Network;
import org.firenet.learned.tensor.RealTensor;

/** A network in ONNX Runtime, on one thread. */
public final class OnnxNetwork implements Network {
    private final OrtSession session;
    private final boolean inDouble;

    private OnnxNetwork(OrtSession session, boolean inDouble) {
        this.session = session;
        this.inDouble = inDouble;
    }

    /**
     * Reads a network.
     *
     * @param inDouble whether it takes numbers in double precision
     * @throws FormatException if the file is no such network
     */
    public static OnnxNetwork load(Path file, boolean inDouble) throws FormatException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setDeterministicCompute(true);
            OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString(), options);
            return new OnnxNetwork(session, inDouble);
        } catch (OrtException e) {
            throw new FormatException(file, "this is no whole ONNX file, ONNX Runtime says: " + firstLine(e));
        }
    }

    @Override
    public RealTensor apply(List<RealTensor> inputs) {
        List<String> names = new ArrayList<>(session.getInputNames());
        if (names.size() != inputs.size()) {
            throw new ReconstructionException("the network takes " + names.size() + " inputs, expected " + inputs.size()
                    + " (the mask is the second one)");
        }
        Map<String, OnnxTensor> arguments = new LinkedHashMap<>();
        try {
            for (int i = 0; i < inputs.size(); i++) {
                arguments.put(names.get(i), tensor(inputs.get(i)));
            }
            try (OrtSession.Result result = session.run(arguments)) {
                return read(result);
            }
        } catch (OrtException e) {
            throw new ReconstructionException("the network fails, ONNX Runtime says: " + firstLine(e), e);
        } finally {
            arguments.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(RealTensor tensor) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] shape = Arrays.stream(tensor.shape().toArray()).asLongStream().toArray();
        double[] values = tensor.values();
        if (inDouble) {
            return OnnxTensor.createTensor(environment, DoubleBuffer.wrap(values), shape);
        }
        FloatBuffer floats = FloatBuffer.allocate(values.length);
        for (double value : values) {
            floats.put((float) value);
        }
        return OnnxTensor.createTensor(environment, floats.rewind(), shape);
    }

    private static RealTensor read(OrtSession.Result result) {
        if (!(result.get(0) instanceof OnnxTensor output)) {
            throw new ReconstructionException("the network's first output is no tensor");
        }
        int[] extents = Arrays.stream(output.getInfo().getShape())
                .mapToInt(Math::toIntExact)
                .toArray();
        double[] values = switch (output.getInfo().type) {
            case FLOAT -> doubles(output.getFloatBuffer());
            case DOUBLE -> doubles(output.getDoubleBuffer());
            default ->
                throw new ReconstructionException(
                        "the network's output has the type " + output.getInfo().type + ", expected float or double");
        };
        return new RealTensor(extents.length == 0 ? Shape.of(1) : Shape.of(extents), values);
    }

    private static double[] doubles(FloatBuffer buffer) {
        double[] values = new double[buffer.remaining()];
        for (int i = 0; i < values.length; i++) {
            values[i] = buffer.get(i);
        }
        return values;
    }

    private static double[] doubles(DoubleBuffer buffer) {
        double[] values = new double[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static String firstLine(OrtException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not let go of a network: " + firstLine(e), e);
        }
    }
}
