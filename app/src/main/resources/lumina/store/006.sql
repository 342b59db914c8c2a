-- What was being painted when the program ended is found at once, however many pictures there are.
CREATE INDEX picture_running ON picture (id) WHERE state = 'RUNNING';
