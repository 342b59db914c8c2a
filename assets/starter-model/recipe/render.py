"""Draws a scene by ray casting: analytic shapes, a sun with a soft edge, sky light, one reflection of the sky.

Every ray is first tested against a shape's bounding sphere, so most of the work touches few pixels.
Returns uint8 RGB; `render(..., buffers=True)` also returns what later tasks need (depth, object, normal) and `bare`: the
things and their shadows in day's light without sky and ground, of which the codebook is made (patches.py).
"""

import numpy as np

from world import COLOURS, GROUNDS, TIMES

CAMERA_HEIGHT = 1.3
CAMERA_DISTANCE = 6.2
FOCAL = 172.0  # pixels at a shorter side of 128
FAR = np.float32(1e9)
SHADOW_RAYS = 8


def _dot(a, b):
    return a[..., 0] * b[..., 0] + a[..., 1] * b[..., 1] + a[..., 2] * b[..., 2]


def _normalised(v):
    return v / np.maximum(np.sqrt(_dot(v, v)), 1e-9)[..., None]


def _local(thing, points, vector=False):
    """World to the shape's own frame: origin on the ground below its middle, turned by its yaw."""
    c, s = np.float32(np.cos(thing["yaw"])), np.float32(np.sin(thing["yaw"]))
    p = points if vector else points - np.array([thing["x"], 0, thing["z"]], np.float32)
    return np.stack([c * p[..., 0] - s * p[..., 2], p[..., 1], s * p[..., 0] + c * p[..., 2]], -1)


def _world(thing, v):
    c, s = np.float32(np.cos(thing["yaw"])), np.float32(np.sin(thing["yaw"]))
    return np.stack([c * v[..., 0] + s * v[..., 2], v[..., 1], -s * v[..., 0] + c * v[..., 2]], -1)


def _quadratic(a, b, c):
    """Near and far root of a t^2 + 2 b t + c; misses give (FAR, -FAR)."""
    d = b * b - a * c
    hit = d >= 0
    root = np.sqrt(np.where(hit, d, 0))
    a = np.where(np.abs(a) < 1e-9, 1e-9, a)
    t0, t1 = (-b - root) / a, (-b + root) / a
    return np.where(hit, np.minimum(t0, t1), FAR), np.where(hit, np.maximum(t0, t1), -FAR)


def _sphere(r, o, d):
    p = o - np.array([0, r, 0], np.float32)
    near, far = _quadratic(_dot(d, d), _dot(p, d), _dot(p, p) - r * r)
    t = np.where(near > 1e-3, near, np.where(far > 1e-3, far, FAR))
    return t, (p + d * t[..., None]) / r


def _planes(planes, o, d):
    """A convex solid given as rows (normal, offset): inside is normal . p <= offset."""
    enter = np.full(o.shape[:-1], -FAR, np.float32)
    leave = np.full(o.shape[:-1], FAR, np.float32)
    normal = np.zeros_like(o)
    for nx, ny, nz, offset in planes:
        n = np.array([nx, ny, nz], np.float32)
        speed = d @ n
        distance = np.float32(offset) - o @ n
        speed = np.where(np.abs(speed) < 1e-9, 1e-9, speed)
        t = distance / speed
        entering = (speed < 0) & (t > enter)
        enter = np.where(entering, t, enter)
        normal[entering] = n
        leave = np.where(speed > 0, np.minimum(leave, t), leave)
    return np.where((enter < leave) & (enter > 1e-3), enter, FAR), normal


def _cube(r, o, d):
    e, h = 0.80 * r, 1.60 * r
    return _planes([(1, 0, 0, e), (-1, 0, 0, e), (0, 0, 1, e), (0, 0, -1, e), (0, 1, 0, h), (0, -1, 0, 0)], o, d)


def _pyramid(r, o, d):
    e, h = 1.0 * r, 1.75 * r
    k = float(np.hypot(h, e))
    side, up, offset = h / k, e / k, h * e / k
    return _planes([(side, up, 0, offset), (-side, up, 0, offset), (0, up, side, offset), (0, up, -side, offset),
                    (0, -1, 0, 0)], o, d)


def _cylinder(r, o, d):
    e, h = 0.68 * r, 1.75 * r
    near, far = _quadratic(d[..., 0] ** 2 + d[..., 2] ** 2, o[..., 0] * d[..., 0] + o[..., 2] * d[..., 2],
                           o[..., 0] ** 2 + o[..., 2] ** 2 - e * e)
    dy = np.where(np.abs(d[..., 1]) < 1e-9, 1e-9, d[..., 1])
    ta, tb = -o[..., 1] / dy, (h - o[..., 1]) / dy
    low, high = np.minimum(ta, tb), np.maximum(ta, tb)
    t = np.maximum(near, low)
    hit = (t < np.minimum(far, high)) & (t > 1e-3)
    p = o + d * np.where(hit, t, 0)[..., None]
    normal = np.stack([p[..., 0] / e, np.zeros_like(t), p[..., 2] / e], -1)
    normal[low > near] = (0, 1, 0)
    return np.where(hit, t, FAR), normal


def _cone(r, o, d):
    e, h = 0.92 * r, 2.0 * r
    k = (e / h) ** 2
    y = o[..., 1] - h
    near, far = _quadratic(d[..., 0] ** 2 + d[..., 2] ** 2 - k * d[..., 1] ** 2,
                           o[..., 0] * d[..., 0] + o[..., 2] * d[..., 2] - k * y * d[..., 1],
                           o[..., 0] ** 2 + o[..., 2] ** 2 - k * y * y)
    best = np.full(o.shape[:-1], FAR, np.float32)
    for t in (far, near):
        at = o[..., 1] + t * d[..., 1]
        ok = (t > 1e-3) & (np.abs(t) < 1e6) & (at >= 0) & (at <= h)
        best = np.where(ok & (t < best), t, best)
    p = o + d * np.where(best < FAR, best, 0)[..., None]
    return best, _normalised(np.stack([p[..., 0], k * (h - p[..., 1]), p[..., 2]], -1))


def _ring_distance(r, p):
    big, small = 0.72 * r, 0.28 * r
    q = np.hypot(p[..., 0], p[..., 1] - r) - big
    return np.hypot(q, p[..., 2]) - small, q


def _ring(r, o, d):
    t = np.maximum(-_dot(o - np.array([0, r, 0], np.float32), d) - 1.05 * r, 1e-2)
    for _ in range(24):
        t = t + _ring_distance(r, o + d * t[..., None])[0]
    p = o + d * t[..., None]
    distance, q = _ring_distance(r, p)
    hit = (distance < 6e-3) & (t > 1e-3)
    reach = np.maximum(np.hypot(p[..., 0], p[..., 1] - r), 1e-6)
    normal = _normalised(np.stack([q * p[..., 0] / reach, q * (p[..., 1] - r) / reach, p[..., 2]], -1))
    return np.where(hit, t, FAR), normal


_CAST = dict(sphere=_sphere, cube=_cube, cylinder=_cylinder, cone=_cone, pyramid=_pyramid, ring=_ring)


def _near(thing, o, d):
    """Indices of the rays that come near a shape (its bounding sphere)."""
    r = thing["radius"]
    centre = np.array([thing["x"], 0.85 * r, thing["z"]], np.float32)
    v = centre - o
    along = np.maximum(_dot(v, d), 0)
    off = _dot(v, v) - along * along
    return np.nonzero(off < (1.52 * r) ** 2)[0]


def _cast(thing, o, d):
    """Distance and normal for rays (n, 3); the normal is zero where the ray misses."""
    t, normal = _CAST[thing["shape"]](np.float32(thing["radius"]), _local(thing, o), _local(thing, d, vector=True))
    return t, _world(thing, normal)


def _sun_rays(scene):
    """Directions over the sun's disc, so that shadows get a soft edge."""
    middle = _normalised(np.array([scene["light"], TIMES[scene["time"]]["elevation"], -0.55]))
    a = _normalised(np.cross(middle, (0, 1, 0)))
    b = np.cross(middle, a)
    k = np.arange(SHADOW_RAYS)
    radius, angle = 0.11 * np.sqrt((k + 0.5) / SHADOW_RAYS), 2.39996 * k
    rays = middle + radius[:, None] * (np.cos(angle)[:, None] * a + np.sin(angle)[:, None] * b)
    return middle.astype(np.float32), _normalised(rays).astype(np.float32)


def _lit(scene, points, rays):
    """Share of the sun that reaches each point (n,)."""
    share = np.ones(len(points), np.float32)
    for ray in rays:
        d = np.broadcast_to(ray, points.shape)
        blocked = np.zeros(len(points), bool)
        for thing in scene["objects"]:
            i = _near(thing, points, d)
            if len(i):
                blocked[i] |= _cast(thing, points[i], d[i])[0] < FAR
        share -= blocked / np.float32(len(rays))
    return share


def _sky(scene, d):
    top, middle, low = (np.array(c, np.float32) / 255 for c in TIMES[scene["time"]]["sky"])
    h = np.clip(d[..., 1:2] / 0.42, 0, 1)
    return np.where(h < 0.5, low + (middle - low) * np.sqrt(h * 2), middle + (top - middle) * (h * 2 - 1))


def _shadow(scene, p, lit):
    """Share of the light that reaches the ground."""
    shade = np.float32(0.52) + np.float32(0.48) * lit
    for thing in scene["objects"]:  # contact: less sky light close to a thing
        away = np.hypot(p[:, 0] - thing["x"], p[:, 2] - thing["z"]) / thing["radius"]
        shade = shade * (1 - 0.30 * np.exp(-((away / 0.95) ** 4)))
    return shade


def _ground(scene, p, lit, centre):
    time = TIMES[scene["time"]]
    base = np.array(GROUNDS[scene["ground"]], np.float32) / 255 * np.array(time["tint"], np.float32)
    shade = _shadow(scene, p, lit)
    haze = 1 - np.exp(-np.maximum(p[:, 2] + 1.0, 0) / 34.0)
    horizon = np.array(time["sky"][2], np.float32) / 255
    colour = base * shade[:, None] * (1 + 0.05 * centre[:, None])
    return colour + (horizon * 0.92 - colour) * (0.8 * haze)[:, None]


def _shade(scene, thing, p, n, d, lit, sun):
    time = TIMES[scene["time"]]
    base = np.array(COLOURS[thing["colour"]], np.float32) / 255
    sky = np.array(time["sky"][1], np.float32) / 255
    diffuse = np.maximum(n @ sun, 0) * lit
    up = 0.5 + 0.5 * n[:, 1]
    bounce = np.array(GROUNDS[scene["ground"]], np.float32) / 255 * np.array(time["tint"], np.float32)
    light = (np.array(time["sun"], np.float32) * diffuse[:, None]
             + np.array(time["ambient"], np.float32) * (0.72 + 0.5 * up)[:, None]
             + 0.10 * bounce * (1 - up)[:, None])
    colour = base * light
    half = _normalised(sun - d)
    facing = np.maximum(_dot(n, half), 0)
    if thing["material"] == "glossy":
        rim = 0.03 + 0.22 * (1 - np.maximum(-_dot(n, d), 0)) ** 4
        colour = colour * (1 - rim)[:, None] + sky * rim[:, None]
        colour = colour + (0.85 * facing**70 * lit)[:, None] * np.array(time["sun"], np.float32)
    else:
        colour = colour * 0.97 + 0.02
    return colour


def render(scene, buffers=False):
    """Picture of a scene, uint8 [height, width, 3]; two by two rays a pixel."""
    width, height = scene["width"], scene["height"]
    focal = FOCAL * (min(width, height) / 128) ** 0.7 * 2
    x = (np.arange(2 * width, dtype=np.float32) + 0.5 - width) / focal
    y = (2 * height * scene["horizon"] - np.arange(2 * height, dtype=np.float32) - 0.5) / focal
    d = np.empty((2 * height, 2 * width, 3), np.float32)
    d[..., 0], d[..., 1], d[..., 2] = x[None, :], y[:, None], 1
    d = _normalised(d).reshape(-1, 3)
    o = np.broadcast_to(np.array([0, CAMERA_HEIGHT, -CAMERA_DISTANCE], np.float32), d.shape)
    sun, rays = _sun_rays(scene)

    t = np.where(d[:, 1] < -1e-4, -CAMERA_HEIGHT / np.minimum(d[:, 1], -1e-4), FAR).astype(np.float32)
    which = np.where(t < FAR, 0, -1)
    normal = np.zeros_like(d)
    for k, thing in enumerate(scene["objects"]):
        i = _near(thing, o, d)
        ti, ni = _cast(thing, o[i], d[i])
        nearer = ti < t[i]
        i, ti, ni = i[nearer], ti[nearer], ni[nearer]
        t[i], which[i], normal[i] = ti, k + 1, ni

    colour = np.empty_like(d)
    sky = which == -1
    colour[sky] = _sky(scene, d[sky])
    ground = which == 0
    p = o[ground] + d[ground] * t[ground, None]
    # The ground's shadow at half the resolution in both directions, then repeated: it is soft anyway.
    coarse = np.zeros((2 * height, 2 * width), bool)
    coarse[::2, ::2] = True
    pick = coarse.reshape(-1)[ground]
    lit = np.ones((2 * height, 2 * width), np.float32)
    q = p[pick]
    close = np.nonzero((np.abs(q[:, 0]) < 8) & (np.abs(q[:, 2]) < 8))[0]
    value = np.ones(len(q), np.float32)
    value[close] = _lit(scene, q[close] + np.array([0, 1e-3, 0], np.float32), rays)
    seen = ground.reshape(2 * height, 2 * width)
    where = np.nonzero(seen[::2, ::2])
    lit[::2, ::2][where] = value
    lit = lit[::2, ::2].repeat(2, 0).repeat(2, 1).reshape(-1)[ground]
    grid = 1 - np.abs(p[:, 0]) / 8
    colour[ground] = _ground(scene, p, lit, np.clip(grid, 0, 1).astype(np.float32))
    bare = np.zeros((len(d), 5), np.float32)  # covered or not, colour in day's light, shadow
    if buffers:
        bare[ground, 4] = 1 - _shadow(scene, p, lit)
    plain = dict(scene, time="day", ground="stone")
    for k, thing in enumerate(scene["objects"]):
        i = np.nonzero(which == k + 1)[0]
        if not len(i):
            continue
        p, n = o[i] + d[i] * t[i, None], normal[i]
        facing = (n @ sun) > 0
        lit = np.zeros(len(i), np.float32)
        lit[facing] = _lit(scene, (p + 4e-2 * n)[facing], rays[::2])
        colour[i] = _shade(scene, thing, p, n, d[i], lit, sun)
        if buffers:
            bare[i, 0] = 1
            bare[i, 1:4] = _shade(plain, thing, p, n, d[i], lit, sun)

    fine = np.clip(colour, 0, 1).reshape(height, 2, width, 2, 3)
    picture = (fine[:, 0, :, 0] + fine[:, 0, :, 1] + fine[:, 1, :, 0] + fine[:, 1, :, 1]) / 4
    picture = np.floor(picture * 255 + 0.5).astype(np.uint8)
    if not buffers:
        return picture
    depth = (t * d[:, 2]).reshape(2 * height, 2 * width)[::2, ::2]
    # Half the picture's resolution: the mean of four by four rays.
    bare = np.clip(bare, 0, 1).reshape(height // 2, 4, width // 2, 4, 5).mean((1, 3))
    bare = np.floor(bare * 255 + 0.5).astype(np.uint8)
    return picture, dict(bare=bare, depth=depth, thing=which.reshape(2 * height, 2 * width)[::2, ::2],
                         normal=normal.reshape(2 * height, 2 * width, 3)[::2, ::2])
