/// Short messages about what just happened.
@NullMarked
package studio.lumina.app.notice;

import org.jspecify.annotations.NullMarked;
