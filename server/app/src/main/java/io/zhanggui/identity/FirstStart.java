package io.zhanggui.identity;

import java.util.Optional;

/**
 * The way in for the first person. As long as nobody ever logged in as {@code admin}, each start of the server gives
 * that account a new one-time password, so none is lost with a terminal.
 */
public interface FirstStart {

    /** The name of the first director. */
    String DIRECTOR = "admin";

    /** The password to print, where somebody still has to log in for the first time. */
    Optional<OneTimePassword> findOneTimePassword();
}
