package org.firenet.report;

/**
 * This machine can't draw text, since Java finds no fonts: usual in slim containers. Pictures without text, plots as SVG
 * and pages need none.
 */
public final class MissingFontsException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    MissingFontsException(Throwable cause) {
        super(
                "text in pictures needs fonts, and Java found none on this machine: install fontconfig and one font"
                        + " (Debian, Ubuntu: apt-get install fontconfig fonts-dejavu-core libfreetype6;"
                        + " Fedora: dnf install fontconfig dejavu-sans-fonts;"
                        + " Alpine: apk add fontconfig ttf-dejavu); pages and plots as SVG need no fonts",
                cause);
    }
}
