package org.firenet.cli.reconstruct;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.ArraySource;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.Overwrite;
import org.firenet.formats.Slices;

/** Files of many slices to reconstruct. */
final class Stacks {
    private Stacks() {}

    /** A file of seeded values, every other one zero, made slice by slice. */
    static Path write(Path file, int... extents) throws IOException {
        Shape shape = Shape.inFile(extents);
        ArraySource values = new ArraySource() {
            @Override
            public Shape shape() {
                return shape;
            }

            @Override
            public ComplexArray slice(int index) {
                return values(index, Slices.shape(shape));
            }
        };
        FileFormats.standard().writer(file).write(file, values, ElementType.C8, Overwrite.NO);
        return file;
    }

    private static ComplexArray values(int seed, Shape shape) {
        Random random = new Random(seed);
        ComplexArray values = ComplexArray.zeros(shape);
        for (int i = 0; i < values.size(); i += 2) {
            values.re()[i] = random.nextGaussian();
            values.im()[i] = random.nextGaussian();
        }
        return values;
    }

    /** Writes one value of a .npy file of single precision complex numbers anew. */
    static void spoil(Path file, int element, double value) throws IOException {
        ComplexArray all = read(file);
        all.re()[element] = value;
        FileFormats.standard().write(file, all, ElementType.C8, Overwrite.YES);
    }

    static ComplexArray read(Path file) throws IOException {
        try (ArrayReader reader = FileFormats.standard().open(file)) {
            return reader.readAll(1 << 26);
        }
    }
}
