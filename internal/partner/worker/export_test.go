package worker

import "time"

// SetTimeout makes a worker wait less long for a partner.
func (w *Worker) SetTimeout(d time.Duration) { w.timeout = d }
