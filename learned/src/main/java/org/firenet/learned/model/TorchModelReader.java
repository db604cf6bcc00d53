package org.firenet.learned.model;

import java.io.IOException;
import org.firenet.audit.network.ModelFile;
import org.firenet.audit.network.ModelReader;
import org.firenet.audit.network.Reconstruction;
import org.firenet.formats.FormatException;
import org.firenet.imaging.ImagingModel;
import org.firenet.learned.torch.Libtorch;
import org.firenet.learned.torch.ScriptModule;
import org.firenet.learned.torch.TorchNetwork;

/** Opens TorchScript files, {@code .pt}: networks with derivatives. */
public final class TorchModelReader implements ModelReader {
    @Override
    public boolean reads(ModelFile file) {
        return file.file().toString().endsWith(".pt");
    }

    @Override
    public Reconstruction open(ModelFile file, ImagingModel model) throws IOException {
        ModelDescription description = DescriptionFile.read(file, model);
        if (!file.trusted()) {
            throw new FormatException(
                    file.file(),
                    "a TorchScript file can execute code when it is opened: if you trust whoever made it, say --trust");
        }
        Libtorch.use(1);
        TorchNetwork network = TorchNetwork.of(
                ScriptModule.load(file.file()),
                description.precision() == ModelDescription.Precision.DOUBLE,
                description.layout() == ModelDescription.Layout.COMPLEX);
        return Trial.passed(file.file(), new DifferentiableLearnedReconstruction(description, model, network));
    }
}
