package org.firenet.formats;

import java.nio.file.Path;

/**
 * Where the samples of a Cartesian acquisition go. Phase encoding runs down the rows, readout along the columns, and the
 * centre of k-space is put at {@code [⌊rows/2⌋, ⌊encodedColumns/2⌋]}.
 *
 * @param rows of the encoded matrix
 * @param encodedColumns of the encoded matrix, oversampling included
 * @param columns after oversampling is removed
 * @param depth of the encoded matrix: steps of the second phase encoding, 1 for slices
 * @param centreLine the phase encoding step at the centre of k-space
 * @param centrePartition the step of the second phase encoding there
 */
record CartesianGrid(int rows, int encodedColumns, int columns, int depth, int centreLine, int centrePartition) {
    /**
     * The grid that a header describes. The number of columns follows from the fields of view rather than from the
     * matrix of the image, since scanners also interpolate.
     */
    static CartesianGrid of(Path file, IsmrmrdHeader header) throws FormatException {
        IsmrmrdHeader.Space encoded = header.encoded();
        IsmrmrdHeader.Space recon = header.recon();
        boolean viewsKnown = encoded.width() > 0 && recon.width() > 0;
        double share = viewsKnown ? recon.width() / encoded.width() : recon.columns() / (double) encoded.columns();
        long columns = Math.round(encoded.columns() * Math.min(1, share));
        if (columns < 1) {
            throw new FormatException(
                    file, "readout field of view of the image", recon.width() + " mm", "about " + encoded.width());
        }
        return new CartesianGrid(
                encoded.rows(),
                encoded.columns(),
                (int) columns,
                encoded.depth(),
                header.centreLine(),
                encoded.depth() == 1 ? 0 : header.centrePartition());
    }

    /** Rows of the middle of the image that are meant to be seen: without phase oversampling. */
    int imageRows(IsmrmrdHeader header) {
        IsmrmrdHeader.Space encoded = header.encoded();
        IsmrmrdHeader.Space recon = header.recon();
        boolean viewsKnown = encoded.height() > 0 && recon.height() > 0;
        double share = viewsKnown ? recon.height() / encoded.height() : recon.rows() / (double) encoded.rows();
        return (int) Math.max(1, Math.round(encoded.rows() * Math.min(1, share)));
    }

    /** The row of a line. */
    int row(Acquisition acquisition) {
        return acquisition.line() - centreLine + rows / 2;
    }

    /** Where a line lies along the second phase encoding. */
    int partition(Acquisition acquisition) {
        return acquisition.partition() - centrePartition + depth / 2;
    }

    /** The encoded column of a sample, counted in the order of measurement. */
    int column(Acquisition acquisition, int sample) {
        return acquisition.forward(sample) - acquisition.centre() + encodedColumns / 2;
    }

    /** The encoded column at the same frequency as a column of the result. */
    int encodedColumn(int column) {
        long offset = Math.round((column - columns / 2) * (double) encodedColumns / columns);
        return Math.min(encodedColumns - 1, Math.max(0, encodedColumns / 2 + (int) offset));
    }

    /** Refuses a line that does not fit. */
    void require(Path file, Acquisition acquisition) throws FormatException {
        String name = "acquisition " + acquisition.number();
        if (row(acquisition) < 0 || row(acquisition) >= rows) {
            int first = centreLine - rows / 2;
            throw new FormatException(
                    file,
                    "phase encoding step of " + name,
                    acquisition.line(),
                    first + " to " + (first + rows - 1) + " around the centre " + centreLine);
        }
        if (partition(acquisition) < 0 || partition(acquisition) >= depth) {
            int first = centrePartition - depth / 2;
            throw new FormatException(
                    file,
                    "kspace_encode_step_2 of " + name,
                    acquisition.partition(),
                    first + " to " + (first + depth - 1) + ", the encoded matrix");
        }
        int first = acquisition.discardPre();
        int last = acquisition.samples() - acquisition.discardPost() - 1;
        if (first > last) {
            throw new FormatException(
                    file, "number of samples of " + name, acquisition.samples(), "more than are to be discarded");
        }
        requireColumn(file, acquisition, name, first);
        requireColumn(file, acquisition, name, last);
    }

    private void requireColumn(Path file, Acquisition acquisition, String name, int sample) throws FormatException {
        int column = column(acquisition, sample);
        if (column < 0 || column >= encodedColumns) {
            throw new FormatException(
                    file,
                    "place of sample " + sample + " of " + name + " around center_sample " + acquisition.centre(),
                    column,
                    "0 to " + (encodedColumns - 1) + ", the encoded matrix");
        }
    }
}
