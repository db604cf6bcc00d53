package org.firenet.cli.audit;

import java.time.Duration;
import java.util.List;
import org.firenet.audit.experiment.NetworkSource;
import org.firenet.audit.network.ExternalProgram;
import org.firenet.audit.network.Reconstruction;
import org.firenet.barrier.external.CommandLine;
import org.firenet.imaging.ImagingModel;

/**
 * A program of the user, named by its whole command.
 *
 * @param command the program and its arguments
 * @param limit seconds for one image
 */
record ProgramSource(List<String> command, int limit) implements NetworkSource {
    /** @throws IllegalArgumentException if there is no such program */
    static ProgramSource of(String command, int limit) {
        List<String> words = CommandLine.split(command);
        CommandLine.requireProgram(words);
        return new ProgramSource(words, limit);
    }

    @Override
    public String name() {
        return String.join(" ", command);
    }

    @Override
    public String identity() {
        return "command " + command;
    }

    /** It sees the mask in the zeros of its input. */
    @Override
    public boolean takesEveryMask() {
        return true;
    }

    @Override
    public Reconstruction open(ImagingModel model) {
        return new ExternalProgram(name(), command, model, Duration.ofSeconds(limit));
    }
}
