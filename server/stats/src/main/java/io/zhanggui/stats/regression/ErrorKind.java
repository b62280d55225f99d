package io.zhanggui.stats.regression;

/** How the standard errors see the noise. */
public enum ErrorKind {
    /** The same in every row: s²(X'X)⁻¹. */
    CLASSICAL,
    /** Uneven (White 1980): e². */
    HC0,
    /** HC0 times n/(n − p). */
    HC1,
    /** e²/(1 − h): unbiased where the noise is even. */
    HC2,
    /** e²/(1 − h)², close to the jackknife (MacKinnon and White 1985); the choice below 250 rows. */
    HC3,
    /** Alike within a cluster (Liang and Zeger 1986), times G/(G − 1) · (n − 1)/(n − p), with G − 1 degrees (CR1). */
    CLUSTERED,
    /** Uneven, and alike in rows that follow one another in time (Newey and West 1987), times n/(n − p). */
    HAC
}
