package org.firenet.cli.train;

/** The networks that can be trained, with what is trained on where nothing else is asked for. */
enum UsualTraining {
    unet(128, 400, 15),
    automap(32, 4000, 15),
    lista(128, 100, 8);

    final int side;
    final int images;
    final int epochs;

    UsualTraining(int side, int images, int epochs) {
        this.side = side;
        this.images = images;
        this.epochs = epochs;
    }
}
