package org.firenet.learned.model;

import java.io.IOException;
import org.firenet.audit.network.ModelFile;
import org.firenet.audit.network.ModelReader;
import org.firenet.audit.network.Reconstruction;
import org.firenet.formats.FormatException;
import org.firenet.imaging.ImagingModel;
import org.firenet.learned.onnx.OnnxNetwork;

/** Opens ONNX files: networks without derivatives. */
public final class OnnxModelReader implements ModelReader {
    @Override
    public boolean reads(ModelFile file) {
        return file.file().toString().endsWith(".onnx");
    }

    @Override
    public Reconstruction open(ModelFile file, ImagingModel model) throws IOException {
        ModelDescription description = DescriptionFile.read(file, model);
        if (description.layout() == ModelDescription.Layout.COMPLEX) {
            throw new FormatException(
                    file.file(), "the layout complex is for TorchScript; ONNX networks take channels or magnitude");
        }
        OnnxNetwork network =
                OnnxNetwork.load(file.file(), description.precision() == ModelDescription.Precision.DOUBLE);
        return Trial.passed(file.file(), new LearnedReconstruction(description, model, network));
    }
}
