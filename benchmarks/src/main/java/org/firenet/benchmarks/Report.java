package org.firenet.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The figures of a run, as a table for people and as JSON for programs. */
final class Report {
    private record Figure(String name, String setting, double value, String detail, String must) {}

    private final List<Figure> figures = new ArrayList<>();

    /**
     * Adds a figure and prints it at once.
     *
     * @param detail what it was made of
     * @param must what it has to be
     */
    void add(String name, String setting, double value, String detail, String must) {
        Figure figure = new Figure(name, setting, value, detail, must);
        figures.add(figure);
        System.out.printf("| %s | %s | %.2f | %s | %s |%n", name, setting, value, must, detail);
    }

    static void header() {
        System.out.println("| figure | at | found | must | made of |");
        System.out.println("|---|---|---|---|---|");
    }

    String json(List<String> machine) {
        StringBuilder out = new StringBuilder("{\n  \"machine\": [");
        for (int i = 0; i < machine.size(); i++) {
            out.append(i == 0 ? "" : ", ").append(quoted(machine.get(i)));
        }
        out.append("],\n  \"figures\": [\n");
        for (int i = 0; i < figures.size(); i++) {
            Figure f = figures.get(i);
            out.append("    {\"name\": ").append(quoted(f.name));
            out.append(", \"at\": ").append(quoted(f.setting));
            out.append(", \"value\": ").append(f.value);
            out.append(", \"must\": ").append(quoted(f.must));
            out.append(", \"detail\": ").append(quoted(f.detail));
            out.append(i + 1 < figures.size() ? "},\n" : "}\n");
        }
        return out.append("  ]\n}\n").toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
