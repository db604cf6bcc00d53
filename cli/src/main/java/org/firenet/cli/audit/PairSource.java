package org.firenet.cli.audit;

import java.io.IOException;
import org.firenet.audit.experiment.BuiltIn;
import org.firenet.audit.experiment.NetworkSource;
import org.firenet.audit.network.Reconstruction;
import org.firenet.audit.network.Stabilised;
import org.firenet.imaging.ImagingModel;
import org.firenet.network.AligningSchedule;
import org.firenet.network.Schedule;
import org.firenet.network.TunedSchedule;

/**
 * A FIRENET behind another network.
 *
 * @param first the other network
 * @param layers of the FIRENET
 * @param keepGuess whether the FIRENET begins so as to stay near its guess
 */
record PairSource(NetworkSource first, int layers, boolean keepGuess) implements NetworkSource {
    @Override
    public String name() {
        return first.name() + " + firenet";
    }

    @Override
    public String identity() {
        return first.identity() + " + " + layers + " layers" + (keepGuess ? ", aligned" : "");
    }

    @Override
    public boolean takesEveryMask() {
        return first.takesEveryMask();
    }

    @Override
    public Reconstruction open(ImagingModel model) throws IOException {
        Schedule schedule = keepGuess ? AligningSchedule.of(layers) : TunedSchedule.of(layers);
        return Stabilised.of(first.open(model), BuiltIn.firenet(model, "firenet", schedule));
    }
}
