package org.firenet.audit.experiment;

import org.firenet.audit.attack.Attack;
import org.firenet.audit.attack.ImageWindow;
import org.firenet.audit.attack.MeasurementBall;
import org.firenet.audit.attack.NesterovAscent;
import org.firenet.audit.attack.PerturbationSet;
import org.firenet.audit.attack.PixelBox;
import org.firenet.audit.attack.ProjectedAscent;
import org.firenet.audit.attack.RandomDirections;

/** The searches of an audit by name. All look for perturbations of the measurements of at most the same length. */
public enum AttackKind {
    /** Random directions: the control. */
    RANDOM("random directions, the worst of several") {
        @Override
        Attack attack(AuditSettings settings) {
            return new RandomDirections(settings.steps());
        }
    },
    /** The paper's search in the measurements. */
    NESTEROV("the paper's Nesterov ascent") {
        @Override
        Attack attack(AuditSettings settings) {
            return NesterovAscent.ofPaper(BALL, settings.nesterovSteps());
        }
    },
    /** Projected gradient in the measurements. */
    L2("projected gradient, bounded length") {
        @Override
        Attack attack(AuditSettings settings) {
            return new ProjectedAscent(BALL, settings.steps());
        }
    },
    /** Perturbations that are small in every pixel. */
    LINF("projected gradient, bounded in every pixel") {
        @Override
        Attack attack(AuditSettings settings) {
            return new ProjectedAscent(PixelBox::new, settings.steps());
        }
    },
    /** Perturbations within a window of the image. */
    WINDOW("projected gradient, in the middle sixteenth of the image only") {
        @Override
        Attack attack(AuditSettings settings) {
            return new ProjectedAscent(ImageWindow::middle, settings.steps());
        }
    };

    private static final PerturbationSet.Family BALL =
            (model, size) -> new MeasurementBall(model.operator().range(), size);

    private final String description;

    AttackKind(String description) {
        this.description = description;
    }

    /** For a reader of the report. */
    public String description() {
        return description;
    }

    /** The name in tables. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    abstract Attack attack(AuditSettings settings);
}
