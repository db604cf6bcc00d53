import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.firenet.report.Montage;
import org.firenet.report.Picture;

/**
 * Puts three pictures of the demonstration side by side: docs/images/demo.png. From the root of the repository:
 *
 * <pre>
 *   ./firenet demo
 *   java -cp 'cli/target/launcher/lib/*' docs/images/DemoPicture.java firenet-demo docs/images/demo.png
 * </pre>
 */
public final class DemoPicture {
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Montage.empty()
                .with("zero-filled", read(folder.resolve("zero-filled.png")))
                .with("FIRENET", read(folder.resolve("firenet.png")))
                .with("error of FIRENET", read(folder.resolve("error.png")))
                .picture()
                .write(Path.of(args[1]));
    }

    private static Picture read(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            int level = image.getRaster().getSample(i % width, i / width, 0);
            // getRGB would apply a gamma to pictures with a single grey channel; fewer colours keep the file small.
            rgb[i] = image.getRaster().getNumBands() == 1
                    ? 0x010101 * level
                    : 0xF8F8F8 & image.getRGB(i % width, i / width);
        }
        return Picture.of(width, height, rgb);
    }
}
