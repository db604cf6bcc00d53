package org.firenet.barrier.external;

import java.util.List;
import java.util.random.RandomGenerator;
import org.firenet.barrier.algorithm.Algorithm;
import org.firenet.barrier.algorithm.Task;
import org.firenet.barrier.exact.ExactVector;
import org.firenet.barrier.external.Messages.Request;
import org.firenet.barrier.oracle.Oracle;

/**
 * A program in any language as a player, see {@link Messages}. Whatever it does wrong ends the game against it with a
 * reason; a fresh process is started for every game.
 */
public final class ExternalProgram implements Algorithm {
    private final List<String> command;
    private final Limits limits;

    /**
     * @param command the program and its arguments
     * @param limits what it may use
     */
    public ExternalProgram(List<String> command, Limits limits) {
        this.command = List.copyOf(command);
        this.limits = limits;
    }

    @Override
    public String name() {
        return "external: " + String.join(" ", command);
    }

    @Override
    public ExactVector solve(Task task, Oracle oracle, RandomGenerator random) {
        try (ProgramSession session = ProgramSession.start(command, limits)) {
            session.send(Messages.start(task, random.nextLong()));
            while (true) {
                Request request = Messages.parse(session.receive());
                if (request instanceof Request.Answer answer) {
                    return answer.vector();
                }
                if (request instanceof Request.Training training) {
                    session.send(Messages.reply(oracle.trainingPair(training.index(), training.precision())));
                } else if (request instanceof Request.Approximation approximation) {
                    session.send(Messages.reply(oracle.approximation(approximation.precision())));
                }
            }
        }
    }
}
