import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.array.Workspace;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.report.GreyScale;
import org.firenet.report.Montage;
import org.firenet.report.Window;
import org.firenet.transform.Fourier;

/**
 * The wrong images of docs/certify.md and their picture, docs/images/certify.png, made from the scan and the image of its
 * worked example. From the root of the repository:
 *
 * <pre>
 *   java -cp 'cli/target/launcher/lib/*' docs/images/CertifyPicture.java head.npy head-image.npy FOLDER
 * </pre>
 *
 * writes zero-filled.npy, tumour.npy, erased.npy, magnitudes.npy and certify.png into the folder.
 */
public final class CertifyPicture {
    private static final FileFormats FORMATS = FileFormats.standard();

    public static void main(String[] args) throws IOException {
        ComplexArray scan = read(Path.of(args[0]));
        ComplexArray image = read(Path.of(args[1]));
        Path folder = Files.createDirectories(Path.of(args[2]));
        ComplexArray zeroFilled = scan.copy();
        new Fourier(scan.shape(), Fourier.Origin.CENTRE).inverse(zeroFilled, new Workspace());
        // A bright disc of one fiftieth of the side as radius, and the same place blackened.
        ComplexArray tumour = disc(image, 0.8, 0);
        ComplexArray erased = disc(image, 0, 0);
        ComplexArray magnitudes = ComplexArray.ofReal(image.shape(), image.magnitude());
        write(folder.resolve("zero-filled.npy"), zeroFilled);
        write(folder.resolve("tumour.npy"), tumour);
        write(folder.resolve("erased.npy"), erased);
        write(folder.resolve("magnitudes.npy"), magnitudes);
        GreyScale grey = new GreyScale(Window.robust(image));
        Montage.empty()
                .with("reconstructed", grey.picture(image))
                .with("tumour painted in", grey.picture(tumour))
                .with("zero-filled", grey.picture(zeroFilled))
                .picture()
                .write(folder.resolve("certify.png"));
    }

    private static ComplexArray disc(ComplexArray image, double re, double im) {
        ComplexArray changed = image.copy();
        Shape shape = image.shape();
        int radius = Math.max(1, shape.rows() / 50);
        for (int i = 0; i < image.size(); i++) {
            int down = i / shape.columns() - shape.rows() * 2 / 5;
            int along = i % shape.columns() - shape.columns() * 3 / 5;
            if (down * down + along * along <= radius * radius) {
                changed.re()[i] = re;
                changed.im()[i] = im;
            }
        }
        return changed;
    }

    private static ComplexArray read(Path file) throws FormatException {
        try (ArrayReader reader = FORMATS.open(file)) {
            return reader.readAll(1 << 26);
        }
    }

    private static void write(Path file, ComplexArray image) throws FormatException {
        FORMATS.write(file, image, ElementType.C16, Overwrite.YES);
    }
}
