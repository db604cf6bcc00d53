package org.firenet.benchmarks.coils;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Answers each line on standard input, a {@link JointJob}, with a line of figures; all in one Java machine, so a warm one. */
public final class WarmServer {
    private WarmServer() {}

    /** @param args the number of threads */
    public static void main(String[] args) throws IOException {
        int threads = Integer.parseInt(args[0]);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(JointJob.parse(line).run(threads));
        }
    }
}
