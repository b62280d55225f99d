@org.jspecify.annotations.NullMarked
package io.zhanggui.desk.today;
