package io.zhanggui.web;

/** An error code that asks for another HTTP status than the one of its kind. */
public interface HasStatus {

    /** HTTP status, such as 403. */
    int status();
}
