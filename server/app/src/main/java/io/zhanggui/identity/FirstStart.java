package io.zhanggui.identity;

import java.util.Optional;

/**
 * The way in for the first person. As long as nobody ever logged in as {@code admin}, each run that asks gets a new
 * one-time password for that account, so none is lost with a terminal.
 */
public interface FirstStart {

    /** The name of the first director. */
    String DIRECTOR = "admin";

    /**
     * The password to print, where somebody still has to log in for the first time; makes the default agency and the
     * account where they are absent. The same at each call of one run.
     */
    Optional<OneTimePassword> findOneTimePassword();
}
