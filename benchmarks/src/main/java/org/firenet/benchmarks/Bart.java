package org.firenet.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.firenet.array.ComplexArray;
import org.firenet.transform.Fourier;

/**
 * BART's {@code pics} with the Haar wavelet on the same samples: one coil with sensitivity 1, FISTA.
 *
 * @param folder for its files
 */
record Bart(Path folder) {
    static boolean isThere() {
        return Peer.exists("bart");
    }

    /**
     * How a run went.
     *
     * @param seconds that pics says it took, without reading and writing files
     * @param error relative error of the image
     */
    record Run(double seconds, double error) {}

    /** Writes the samples, in BART's convention of a centred origin, and a sensitivity of 1. */
    void write(BenchmarkProblem problem) throws IOException {
        ComplexArray image = problem.image().copy();
        ComplexArray grid = ComplexArray.zeros(image.shape());
        ComplexArray all = image.copy();
        new Fourier(image.shape(), Fourier.Origin.CENTRE).forward(all, new org.firenet.array.Workspace());
        for (int position : problem.model().mask().indices()) {
            grid.re()[position] = all.re()[position];
            grid.im()[position] = all.im()[position];
        }
        writeCfl("kspace", grid);
        ComplexArray ones = ComplexArray.zeros(image.shape());
        Arrays.fill(ones.re(), 1);
        writeCfl("sens", ones);
    }

    Run run(BenchmarkProblem problem, double lambda, int iterations, int threads)
            throws IOException, InterruptedException {
        List<String> lines = Peer.run(
                Map.of("OMP_NUM_THREADS", Integer.toString(threads)),
                List.of(
                        "bart",
                        "pics",
                        "-d4",
                        "-l1",
                        "--wavelet",
                        "haar",
                        "-r",
                        Double.toString(lambda),
                        "-i",
                        Integer.toString(iterations),
                        "-S",
                        folder.resolve("kspace").toString(),
                        folder.resolve("sens").toString(),
                        folder.resolve("out").toString()));
        double seconds = lines.stream()
                .filter(line -> line.contains("Total Time:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll(".*Total Time: *([0-9.]+).*", "$1")))
                .max()
                .orElse(Double.NaN);
        return new Run(seconds, error(problem));
    }

    private double error(BenchmarkProblem problem) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(folder.resolve("out.cfl"))).order(ByteOrder.LITTLE_ENDIAN);
        ComplexArray image = problem.image();
        int rows = image.shape().rows();
        int columns = image.shape().columns();
        double distance = 0;
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                double re = bytes.getFloat() - image.re()[row * columns + column];
                double im = bytes.getFloat();
                distance += re * re + im * im;
            }
        }
        return Math.sqrt(distance) / image.norm();
    }

    /** BART's files are in column-major order. */
    private void writeCfl(String name, ComplexArray array) throws IOException {
        int rows = array.shape().rows();
        int columns = array.shape().columns();
        ByteBuffer bytes = ByteBuffer.allocate(8 * array.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                bytes.putFloat((float) array.re()[row * columns + column]);
                bytes.putFloat((float) array.im()[row * columns + column]);
            }
        }
        Files.write(folder.resolve(name + ".cfl"), bytes.array());
        Files.writeString(
                folder.resolve(name + ".hdr"),
                "# Dimensions\n" + rows + " " + columns + " 1 1 1 1 1 1 1 1 1 1 1 1 1 1\n");
    }
}
