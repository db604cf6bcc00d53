import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.FileFormats;
import org.firenet.formats.KSpace;
import org.firenet.imaging.CoilCombination;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.report.GreyScale;
import org.firenet.report.Montage;
import org.firenet.report.Window;
import org.firenet.sampling.SamplingMask;
import org.firenet.transform.WaveletFilter;

/**
 * The zero-filled image of a scan with several coils beside reconstructions of it, in one window of greys:
 * docs/images/coils.png. From the root of the repository, with a scan of your own:
 *
 * <pre>
 *   ./firenet reconstruct scan.npy -o joint.npy
 *   ./firenet reconstruct scan.npy --coils separate -o separate.npy
 *   java -cp 'cli/target/launcher/lib/*' docs/images/CoilsPicture.java docs/images/coils.png scan.npy \
 *     "each coil alone" separate.npy "all coils together" joint.npy
 * </pre>
 */
public final class CoilsPicture {
    public static void main(String[] args) throws IOException {
        FileFormats formats = FileFormats.standard();
        List<ComplexArray> images = new ArrayList<>();
        try (KSpace scan = KSpace.of(formats.open(Path.of(args[1])), KSpace.Leading.COILS)) {
            images.add(zeroFilled(scan.slice(0)));
        }
        for (int i = 3; i < args.length; i += 2) {
            try (ArrayReader reader = formats.open(Path.of(args[i]))) {
                images.add(reader.readAll(1 << 26));
            }
        }
        GreyScale grey = new GreyScale(Window.robust(images.get(images.size() - 1)));
        Montage montage = Montage.empty().with("zero-filled", grey.picture(images.get(0)));
        for (int i = 1; i < images.size(); i++) {
            montage = montage.with(args[2 * i], grey.picture(images.get(i)));
        }
        montage.picture().write(Path.of(args[0]));
    }

    private static ComplexArray zeroFilled(KSpace.Slice slice) {
        SamplingMask mask = SamplingMask.ofBooleans(slice.imageShape(), slice.mask());
        ImagingModel model = new ImagingModel(SamplingDomain.CENTRED_FOURIER, mask, WaveletFilter.HAAR, 1);
        int pixels = slice.imageShape().size();
        List<ComplexArray> coils = new ArrayList<>();
        for (int c = 0; c < slice.data().shape().extent(0); c++) {
            ComplexArray grid = ComplexArray.zeros(slice.imageShape());
            System.arraycopy(slice.data().re(), c * pixels, grid.re(), 0, pixels);
            System.arraycopy(slice.data().im(), c * pixels, grid.im(), 0, pixels);
            coils.add(model.zeroFilled(model.sample(grid)));
        }
        return CoilCombination.rootSumOfSquares(coils);
    }
}
