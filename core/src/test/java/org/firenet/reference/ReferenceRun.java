package org.firenet.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.sparsity.LocalSparsities;
import org.firenet.sparsity.SparsityLevels;

/** One run of an independent implementation: its parameters and its arrays. */
public record ReferenceRun(Path folder, String parameters) {
    /** A run in {@code shared/reference} beside the checkout; a test that asks for one that is not there is skipped. */
    public static ReferenceRun shared(String name) {
        Path start = Path.of("").toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            Path folder = at.resolve("shared").resolve("reference").resolve(name);
            if (Files.isDirectory(folder)) {
                return in(folder);
            }
        }
        return abort("skipped: no folder shared/reference/" + name + " beside any parent of " + start);
    }

    /** The run that the test resources hold. */
    public static ReferenceRun bundled() {
        URL folder = Objects.requireNonNull(ReferenceRun.class.getResource("fourier_haar_64"));
        try {
            return in(Path.of(folder.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ReferenceRun in(Path folder) {
        return new ReferenceRun(folder, new String(bytes(folder.resolve("params.json")), StandardCharsets.UTF_8));
    }

    /** A JSON number of params.json. */
    public double number(String key) {
        return Double.parseDouble(find("\"" + key + "\":([-+0-9.eE]+)"));
    }

    public int integer(String key) {
        return (int) number(key);
    }

    public String string(String key) {
        return find("\"" + key + "\":\"([^\"]*)\"");
    }

    public boolean flag(String key) {
        return Boolean.parseBoolean(find("\"" + key + "\":(true|false)"));
    }

    public Shape shape() {
        return Shape.of(integer("N"), integer("N"));
    }

    public LocalSparsities localSparsities() {
        String list = find("\"local_sparsities\":\\[([0-9,]+)\\]");
        int[] perLevel =
                Arrays.stream(list.split(",")).mapToInt(Integer::parseInt).toArray();
        return LocalSparsities.of(SparsityLevels.pyramid(shape(), integer("nres")), perLevel);
    }

    /** The values of a NumPy file of type float64, int32 or uint8. */
    public double[] array(String name) {
        Npy npy = Npy.read(folder.resolve(name + ".npy"));
        return switch (npy.type) {
            case "|u1" -> npy.values(1, () -> npy.data.get());
            case "<i4" -> npy.values(4, () -> npy.data.getInt());
            case "<f8" -> npy.values(8, () -> npy.data.getDouble());
            default -> throw new IllegalStateException(name + " is of type " + npy.type);
        };
    }

    /** The values of a NumPy file of type complex128. */
    public ComplexArray complexArray(String name, Shape shape) {
        Npy npy = Npy.read(folder.resolve(name + ".npy"));
        assertThat(npy.type).as(name).isEqualTo("<c16");
        ComplexArray array = ComplexArray.zeros(shape);
        assertThat(npy.data.remaining()).as(name).isEqualTo(16 * shape.size());
        for (int i = 0; i < shape.size(); i++) {
            array.re()[i] = npy.data.getDouble();
            array.im()[i] = npy.data.getDouble();
        }
        return array;
    }

    private record Npy(String type, ByteBuffer data) {
        static Npy read(Path file) {
            ByteBuffer bytes = ByteBuffer.wrap(bytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            int headerLength = bytes.getShort(8);
            String header = new String(bytes.array(), 10, headerLength, StandardCharsets.US_ASCII);
            assertThat(header).contains("'fortran_order': False");
            Matcher type = Pattern.compile("'descr': '([^']+)'").matcher(header);
            assertThat(type.find()).isTrue();
            bytes.position(10 + headerLength);
            return new Npy(type.group(1), bytes);
        }

        double[] values(int width, DoubleSupplier next) {
            double[] values = new double[data.remaining() / width];
            Arrays.setAll(values, i -> next.getAsDouble());
            return values;
        }
    }

    private String find(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(parameters.replace(" ", ""));
        assertThat(matcher.find()).as("%s in %s", pattern, folder).isTrue();
        return matcher.group(1);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
