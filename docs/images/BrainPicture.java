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
 * Zero-filled and reconstructed image of a scan with several coils, in one window of greys: docs/images/brain.png. From
 * the root of the repository, with a scan of your own:
 *
 * <pre>
 *   ./firenet reconstruct scan.npy
 *   java -cp 'cli/target/launcher/lib/*' docs/images/BrainPicture.java scan.npy scan-firenet.npy docs/images/brain.png
 * </pre>
 */
public final class BrainPicture {
    public static void main(String[] args) throws IOException {
        FileFormats formats = FileFormats.standard();
        ComplexArray zeroFilled;
        try (KSpace scan = KSpace.of(formats.open(Path.of(args[0])), KSpace.Leading.COILS)) {
            zeroFilled = zeroFilled(scan.slice(0));
        }
        ComplexArray firenet;
        try (ArrayReader reader = formats.open(Path.of(args[1]))) {
            firenet = reader.readAll(1 << 26);
        }
        GreyScale grey = new GreyScale(Window.robust(firenet));
        Montage.empty()
                .with("zero-filled", grey.picture(zeroFilled))
                .with("FIRENET", grey.picture(firenet))
                .picture()
                .write(Path.of(args[2]));
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
