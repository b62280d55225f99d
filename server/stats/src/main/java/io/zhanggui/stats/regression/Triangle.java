package io.zhanggui.stats.regression;

/**
 * The upper triangle R of a QR decomposition of [X y], built by absorbing blocks of rows.
 *
 * <p>Source: Householder reflections of a triangle with rows below it (Golub and Van Loan, Matrix Computations, 5.1;
 * Demmel, Grigori, Hoemmen and Langou 2012, TSQR). R'R = [X y]'[X y], so R holds all of the data that least squares asks
 * for: the upper left part is the design, the last column the response in its terms, the last corner the length of the
 * residuals.
 */
sealed interface Triangle permits PlainTriangle, PreciseTriangle {

    /** Works the block's rows in; the block's content is lost. */
    void absorb(Block block);

    /** Works another triangle's rows in. */
    void absorb(Triangle other);

    int width();

    double high(int row, int column);

    /** What {@link #high} leaves out. */
    double low(int row, int column);
}
