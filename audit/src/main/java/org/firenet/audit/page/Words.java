package org.firenet.audit.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.audit.experiment.Audit;
import org.firenet.audit.experiment.DetailTest;
import org.firenet.audit.experiment.NetworkSource;
import org.firenet.audit.network.Reconstruction;
import org.firenet.imaging.ImagingModel;
import org.firenet.report.Figure;
import org.firenet.report.GreyScale;
import org.firenet.report.Window;

/** Pictures of an image with a word in it that no training image had: can it be read? */
final class Words {
    private Words() {}

    /** The image, and what each network of an audit makes of its measurements. */
    static List<Figure> of(Audit audit) throws IOException {
        ComplexArray truth = new DetailTest(audit.settings()).pictured();
        GreyScale grey = new GreyScale(Window.full(truth));
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(grey.picture(truth), "truth"));
        ImagingModel model = audit.settings().model();
        for (NetworkSource source : audit.networks()) {
            try (Reconstruction network = source.open(model)) {
                figures.add(Figure.of(grey.picture(network.reconstruct(model.measure(truth))), source.name()));
            }
        }
        return figures;
    }
}
