package org.firenet.report.terminal;

import java.util.Base64;
import org.firenet.report.Picture;

/** A picture in kitty's graphics protocol: a PNG file in base 64, in pieces of at most 4096 characters. */
final class Kitty {
    private static final int PIECE = 4096;
    private static final String START = "\u001b_G";
    private static final String END = "\u001b\\";

    private Kitty() {}

    static String draw(Picture picture) {
        String data = Base64.getEncoder().encodeToString(picture.png());
        StringBuilder text = new StringBuilder();
        for (int start = 0; start < data.length(); start += PIECE) {
            int end = Math.min(data.length(), start + PIECE);
            // a=T: show at once; f=100: PNG; q=2: no answers, which would land on the command line; m: more follows.
            text.append(START)
                    .append(start == 0 ? "a=T,f=100,q=2," : "")
                    .append("m=")
                    .append(end < data.length() ? 1 : 0)
                    .append(';')
                    .append(data, start, end)
                    .append(END);
        }
        return text.append('\n').toString();
    }
}
