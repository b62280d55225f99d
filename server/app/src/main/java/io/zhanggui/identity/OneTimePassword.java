package io.zhanggui.identity;

/**
 * A password to be told once and changed at the first login; it is kept nowhere.
 *
 * @param user the name to log in with
 */
public record OneTimePassword(String user, String password) {

    /** Without the password, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "OneTimePassword[user=" + user + "]";
    }
}
