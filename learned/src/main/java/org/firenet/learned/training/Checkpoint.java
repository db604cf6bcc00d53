package org.firenet.learned.training;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.formats.SafeFiles;
import org.firenet.learned.torch.TrainableNetwork;

/**
 * A file from which a training goes on: numbers only, nothing that could be executed.
 *
 * @param file beside the network that is to come
 * @param plan what it belongs to, in words
 */
record Checkpoint(Path file, String plan) {
    private static final String MAGIC = "FIRENET training, version 1";
    private static final int FLOATS_AT_A_TIME = 1 << 16;

    static Path beside(Path network) {
        return network.resolveSibling(network.getFileName() + ".checkpoint");
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Whether the file belongs to this plan. */
    boolean belongs() throws IOException {
        try (DataInputStream in = open()) {
            return in.readUTF().equals(MAGIC) && in.readUTF().equals(plan);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /**
     * Reads the state.
     *
     * @param like a state with parameters of the right sizes
     */
    TrainingState read(TrainableNetwork.State like) throws IOException {
        try (DataInputStream in = open()) {
            in.readUTF();
            in.readUTF();
            int epoch = in.readInt();
            int batch = in.readInt();
            double epochLoss = in.readDouble();
            List<Double> trainingLosses = readDoubles(in);
            List<Double> validationLosses = readDoubles(in);
            int bestEpoch = in.readInt();
            List<float[]> best = bestEpoch < 0 ? List.of() : readLike(in, like.parameters());
            double seconds = in.readDouble();
            TrainableNetwork.State network = new TrainableNetwork.State(
                    readLike(in, like.parameters()),
                    readLike(in, like.first()),
                    readLike(in, like.second()),
                    in.readLong());
            return new TrainingState(
                    epoch, batch, epochLoss, trainingLosses, validationLosses, bestEpoch, best, seconds, network);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    void write(TrainingState state) throws IOException {
        SafeFiles.write(file, Overwrite.YES, stream -> {
            DataOutputStream out = new DataOutputStream(stream);
            out.writeUTF(MAGIC);
            out.writeUTF(plan);
            out.writeInt(state.epoch());
            out.writeInt(state.batch());
            out.writeDouble(state.epochLoss());
            writeDoubles(out, state.trainingLosses());
            writeDoubles(out, state.validationLosses());
            out.writeInt(state.bestEpoch());
            writeFloats(out, state.best());
            out.writeDouble(state.seconds());
            writeFloats(out, state.network().parameters());
            writeFloats(out, state.network().first());
            writeFloats(out, state.network().second());
            out.writeLong(state.network().steps());
            out.flush();
        });
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private DataInputStream open() throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    private FormatException damaged(IOException cause) {
        return FormatException.of(file, "this checkpoint is damaged, remove it to begin anew", cause);
    }

    private static List<Double> readDoubles(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(in.readDouble());
        }
        return values;
    }

    private static void writeDoubles(DataOutputStream out, List<Double> values) throws IOException {
        out.writeInt(values.size());
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static List<float[]> readLike(DataInputStream in, List<float[]> like) throws IOException {
        List<float[]> arrays = new ArrayList<>();
        for (float[] other : like) {
            arrays.add(readFloats(in, other.length));
        }
        return arrays;
    }

    private static float[] readFloats(DataInputStream in, int length) throws IOException {
        float[] values = new float[length];
        for (int from = 0; from < length; from += FLOATS_AT_A_TIME) {
            int count = Math.min(FLOATS_AT_A_TIME, length - from);
            byte[] bytes = new byte[count * Float.BYTES];
            in.readFully(bytes);
            ByteBuffer.wrap(bytes).asFloatBuffer().get(values, from, count);
        }
        return values;
    }

    private static void writeFloats(DataOutputStream out, List<float[]> arrays) throws IOException {
        for (float[] values : arrays) {
            for (int from = 0; from < values.length; from += FLOATS_AT_A_TIME) {
                int count = Math.min(FLOATS_AT_A_TIME, values.length - from);
                ByteBuffer bytes = ByteBuffer.allocate(count * Float.BYTES);
                bytes.asFloatBuffer().put(values, from, count);
                out.write(bytes.array());
            }
        }
    }
}
