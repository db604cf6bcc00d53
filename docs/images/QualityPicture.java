import java.io.IOException;
import java.nio.file.Path;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.FileFormats;
import org.firenet.report.GreyScale;
import org.firenet.report.Montage;
import org.firenet.report.Window;

/**
 * The same part of several images, twice enlarged, in one window of greys, that of the first: docs/images/quality.png and
 * docs/images/strength.png. From the root of the repository, with the images of docs/quality.md:
 *
 * <pre>
 *   java -cp 'cli/target/launcher/lib/*' docs/images/QualityPicture.java OUT.png ROW COLUMN SIDE FILE CAPTION ...
 * </pre>
 */
public final class QualityPicture {
    private static final int ENLARGEMENT = 2;

    public static void main(String[] args) throws IOException {
        int row = Integer.parseInt(args[1]);
        int column = Integer.parseInt(args[2]);
        int side = Integer.parseInt(args[3]);
        GreyScale grey = new GreyScale(Window.robust(read(Path.of(args[4]))));
        Montage montage = Montage.empty();
        for (int i = 4; i + 1 < args.length; i += 2) {
            montage = montage.with(args[i + 1], grey.picture(part(read(Path.of(args[i])), row, column, side)));
        }
        montage.picture().write(Path.of(args[0]));
    }

    private static ComplexArray read(Path file) throws IOException {
        try (ArrayReader reader = FileFormats.standard().open(file)) {
            return reader.readAll(1 << 26);
        }
    }

    private static ComplexArray part(ComplexArray image, int row, int column, int side) {
        ComplexArray part = ComplexArray.zeros(Shape.of(ENLARGEMENT * side, ENLARGEMENT * side));
        for (int p = 0; p < part.size(); p++) {
            int from = (row + p / part.shape().columns() / ENLARGEMENT)
                            * image.shape().columns()
                    + column
                    + p % part.shape().columns() / ENLARGEMENT;
            part.re()[p] = image.re()[from];
            part.im()[p] = image.im()[from];
        }
        return part;
    }
}
