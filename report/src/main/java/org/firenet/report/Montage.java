package org.firenet.report;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures side by side, a caption below each, on white. Small pictures are enlarged as {@link Enlargement#visible} does.
 * At most four stand in a row. Immutable: {@link #with} gives a new montage.
 */
public final class Montage {
    static final int MARGIN = 16;
    static final int NARROWEST = 120;
    private static final int PER_ROW = 4;

    private final List<Tile> tiles;

    private record Tile(String caption, Picture picture) {
        int width() {
            return Math.max(NARROWEST, picture.width());
        }
    }

    private Montage(List<Tile> tiles) {
        this.tiles = List.copyOf(tiles);
    }

    /** A montage without pictures. */
    public static Montage empty() {
        return new Montage(List.of());
    }

    /**
     * This montage with one more picture at its end.
     *
     * @param caption broken into lines as wide as the picture; may be empty
     */
    public Montage with(String caption, Picture picture) {
        List<Tile> more = new ArrayList<>(tiles);
        more.add(new Tile(caption, Enlargement.visible(picture)));
        return new Montage(more);
    }

    /**
     * The whole as one picture.
     *
     * @throws IllegalStateException if there is no picture in it
     * @throws MissingFontsException if this machine has no fonts
     */
    public Picture picture() {
        if (tiles.isEmpty()) {
            throw new IllegalStateException("a montage needs at least one picture");
        }
        int size = Math.max(15, tiles.get(0).width() / 28);
        FontMetrics metrics = Lettering.metrics(size);
        List<Row> rows = rows(metrics);
        int width = rows.stream().mapToInt(Row::width).max().orElseThrow();
        int height = MARGIN + rows.stream().mapToInt(Row::height).sum();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Lettering.pen(image, size);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        int top = MARGIN;
        for (Row row : rows) {
            row.draw(pen, top);
            top += row.height();
        }
        pen.dispose();
        return Picture.of(image);
    }

    private List<Row> rows(FontMetrics metrics) {
        List<Row> rows = new ArrayList<>();
        for (int start = 0; start < tiles.size(); start += PER_ROW) {
            rows.add(new Row(tiles.subList(start, Math.min(start + PER_ROW, tiles.size())), metrics));
        }
        return rows;
    }

    /** One row: its pictures with their tops aligned, and its captions. */
    private record Row(List<Tile> tiles, FontMetrics metrics) {
        int width() {
            return MARGIN
                    + tiles.stream().mapToInt(tile -> tile.width() + MARGIN).sum();
        }

        int height() {
            int lines =
                    tiles.stream().mapToInt(tile -> lines(tile).size()).max().orElse(0);
            return pictureHeight() + MARGIN + (lines == 0 ? 0 : lines * metrics.getHeight() + MARGIN / 2);
        }

        private int pictureHeight() {
            return tiles.stream()
                    .mapToInt(tile -> tile.picture().height())
                    .max()
                    .orElse(0);
        }

        private List<String> lines(Tile tile) {
            return tile.caption().isBlank() ? List.of() : Lettering.wrap(tile.caption(), metrics, tile.width());
        }

        void draw(Graphics2D pen, int top) {
            int left = MARGIN;
            for (Tile tile : tiles) {
                pen.drawImage(tile.picture().toImage(), left, top, null);
                int baseline = top + pictureHeight() + MARGIN / 2 + metrics.getAscent();
                for (String line : lines(tile)) {
                    pen.drawString(line, left, baseline);
                    baseline += metrics.getHeight();
                }
                left += tile.width() + MARGIN;
            }
        }
    }
}
